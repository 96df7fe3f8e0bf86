import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  loadPassphraseAdvice,
  SHORTEST_PASSPHRASE,
  whyTooWeak,
  type AdviseOnPassphrase,
} from '../../../../shared/base/passphrase';

describe('advice on a passphrase', () => {
  let adviseOnPassphrase: AdviseOnPassphrase;
  beforeAll(async () => {
    adviseOnPassphrase = await loadPassphraseAdvice();
  });

  it.each([
    ['', 'too_short'],
    ['kaasboer', 'too_short'],
    ['Xk9#vQ2$mL', 'too_short'],
    ['aaaaaaaaaaaaaaaaaa', 'repeated'],
    ['hahahahahahahaha', 'repeated'],
    ['Welkom123Welkom123', 'repeated'],
    ['kaas kaas kaas kaas', 'repeated'],
    ['abcdefghijklmnopqr', 'sequence'],
    ['azertyuiopqsdfghjklm', 'sequence'],
    ['poiuytrewqlkjhgfdsa', 'common'],
    ['een twee drie vier vijf zes', 'sequence'],
    ['Januari, februari, maart, april', 'sequence'],
    ['one two three four five six', 'sequence'],
    ['qwertyuiopasdfgh', 'common'],
    ['zaq12wsxcde34rfv', 'common'],
    ['123456789012345', 'sequence'],
    ['Password2024!!', 'common'],
    ['P4ssw0rd-W3lk0m-2026', 'common'],
    ['Wachtwoord12345', 'common'],
    ['undercurrent interview laptop', 'common'],
    ['correct horse battery staple', 'common'],
    ['Correct-Horse-Battery-Staple', 'common'],
    ['correcthorsebatterystaple1', 'common'],
    ['pindakaasbroodjes', 'add_words'],
    ['ik hou van jou', 'add_words'],
    ['gemeenteraadsverkiezingen', 'add_words'],
  ])('calls %j weak, because: %s', (passphrase, code) => {
    expect(adviseOnPassphrase(passphrase)).toMatchObject({ strength: 'weak', code });
  });

  it.each([
    'fiets lantaarn muis wolken',
    'anchor violet pepper lantern',
    'mistig paard koopt sokken',
    'thunder spoon marble evening',
    'lantern violet anchor pepper',
    'eleven zebras read papers',
    'zeven lampen drinken regen',
    'lantern bicycle cloud hedgehog',
  ])('calls four unrelated words (%j) at least fair, whatever stands between them', (passphrase) => {
    for (const between of [' ', '-', '', '_', '. '])
      expect(adviseOnPassphrase(passphrase.replaceAll(' ', between)).strength).not.toBe('weak');
  });

  it.each([
    'fiets lantaarn muis wolken droog citroen',
    'xK9#vQ2$mL7!pR4&zT',
    'Ünïcödé straße жёлтый 紫色の提灯 🙂 ñandú',
    'さくらの花が静かに散る夜の川辺で',
  ])('calls %j strong', (passphrase) => {
    expect(adviseOnPassphrase(passphrase)).toMatchObject({ strength: 'strong', code: 'good' });
  });

  it('reads words of the same letters alike, composed or not', () => {
    const composed = 'één café tuin wolk'.normalize('NFC');
    expect(adviseOnPassphrase(composed.normalize('NFD'))).toEqual(adviseOnPassphrase(composed));
  });

  it('calls everything shorter than the minimum weak', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: SHORTEST_PASSPHRASE - 1, unit: 'grapheme-ascii' }), (passphrase) => {
        expect(adviseOnPassphrase(passphrase).strength).toBe('weak');
      }),
    );
  });

  it('hardly thinks better of a passphrase because it is said twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,40}$/), (passphrase) => {
        const twice = adviseOnPassphrase(passphrase + passphrase).guessesLog10;
        expect(twice).toBeLessThanOrEqual(adviseOnPassphrase(passphrase).guessesLog10 + 1);
      }),
      { numRuns: 30 },
    );
  });

  it('thinks nothing of words that name what every JavaScript object has', () => {
    for (const name of ['constructor', '__proto__', 'hasOwnProperty', 'toString'])
      expect(adviseOnPassphrase(`${name}${name}`).strength).toBe('weak');
  });

  it('keeps to what the first characters are worth, and never fails, for a very long passphrase', () => {
    const words = 'fiets lantaarn muis wolken droog citroen ';
    expect(adviseOnPassphrase(words + 'a'.repeat(1024)).strength).toBe('strong');
    expect(adviseOnPassphrase(words + '4@8({[<361!0$5+7'.repeat(64)).strength).toBe('strong');
    expect(adviseOnPassphrase('a'.repeat(1024)).strength).toBe('weak');
    expect(adviseOnPassphrase('1234567890'.repeat(102)).strength).toBe('weak');
    fc.assert(
      fc.property(fc.string({ minLength: 900, maxLength: 1024, unit: 'grapheme' }), (passphrase) => {
        expect(adviseOnPassphrase(passphrase).guessesLog10).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 5 },
    );
  });
});

it('refuses a weak passphrase with the shortest length that may do', async () => {
  expect(await whyTooWeak('Welkom2026!!')).toEqual({ code: 'passphrase_weak', details: { length: 12 } });
  expect(await whyTooWeak('zeven lampen drinken regen')).toBeNull();
});
