import type { SameKeys } from '../area';
import type { audio as english } from '../en/audio';

export const audio: SameKeys<typeof english> = {
  region: 'Opname',
  start: 'Opname starten',
  stop: 'Opname stoppen',
  starting: 'Wordt gestart…',
  recording: 'Opname loopt',
  resting: 'De opname rust tijdens de pauze',
  off: 'De deelnemer vindt een opname goed. Er wordt nu niets opgenomen.',
  silence: 'Er komt geen geluid binnen. Controleer de microfoon.',
  problem: {
    denied:
      'De microfoon is geweigerd, door deze computer of door zijn instellingen. Er wordt niets opgenomen; het interview kan doorgaan. Sta de microfoon toe in de privacy-instellingen van het systeem en start opnieuw.',
    none: 'Er is geen microfoon. Er wordt niets opgenomen; het interview kan doorgaan. Sluit er een aan en start opnieuw.',
    broken:
      'De microfoon kon niet worden gebruikt. Er wordt niets opgenomen; het interview kan doorgaan. Sluit andere programma’s die hem gebruiken en start opnieuw.',
    lost: 'De microfoon is weggevallen en de opname is gestopt. Wat was opgenomen is opgeslagen. Sluit hem weer aan en start de opname opnieuw.',
  },
  withdrawn:
    'De toestemming voor de opname is ingetrokken. De opname is gestopt en gaat nergens heen. Er staat nog {{duration}} op deze laptop; dat wordt gewist zodra het interview is afgerond, of nu.',
  delete: 'Opname nu wissen',
  deleted:
    'De toestemming voor de opname is ingetrokken. Wat was opgenomen is van deze laptop gewist; dat staat in het logboek.',
  stopped: 'De opname is gestopt; het interview kan doorgaan.',
};
