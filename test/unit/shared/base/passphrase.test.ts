import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adviseOnPassphrase, SHORTEST_PASSPHRASE } from '../../../../shared/base/passphrase';

describe('advice on a passphrase', () => {
  it.each([
    ['', 'too_short'],
    ['kaasboer', 'too_short'],
    ['Xk9#vQ2$mL', 'too_short'],
    ['aaaaaaaaaaaaaaaaaa', 'repeated'],
    ['hahahahahahahaha', 'repeated'],
    ['Welkom123Welkom123', 'repeated'],
    ['abcdefghijklmnopqr', 'sequence'],
    ['qwertyuiopasdfgh', 'sequence'],
    ['123456789012345', 'sequence'],
    ['12345678901234567890', 'repeated'],
    ['Password2024!!', 'common'],
    ['P4ssw0rd-W3lk0m-2026', 'common'],
    ['Wachtwoord12345', 'common'],
    ['undercurrent interview laptop', 'common'],
    ['pindakaasbroodjes', 'add_words'],
  ])('calls %j weak, because: %s', (passphrase, code) => {
    expect(adviseOnPassphrase(passphrase)).toMatchObject({ strength: 'weak', code });
  });

  it.each(['fiets lantaarn muis wolken', 'correct horse battery staple', 'mistig paard koopt sokken'])(
    'calls four unrelated words (%j) at least fair',
    (passphrase) => expect(adviseOnPassphrase(passphrase).strength).not.toBe('weak'),
  );

  it.each(['fiets lantaarn muis wolken droog citroen', 'xK9#vQ2$mL7!pR4&zT'])('calls %j strong', (passphrase) => {
    expect(adviseOnPassphrase(passphrase)).toMatchObject({ strength: 'strong', code: 'good' });
  });

  it('calls everything shorter than the minimum weak', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: SHORTEST_PASSPHRASE - 1, unit: 'grapheme-ascii' }), (passphrase) => {
        expect(adviseOnPassphrase(passphrase).strength).toBe('weak');
      }),
    );
  });

  it('never thinks better of a passphrase because it is said twice', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), (passphrase) => {
        expect(adviseOnPassphrase(passphrase + passphrase).bits).toBeLessThanOrEqual(
          Math.max(adviseOnPassphrase(passphrase).bits, 40) + 1e-9,
        );
      }),
    );
  });
});
