import type { SameKeys } from '../area';
import type { timing as english } from '../en/timing';

export const timing: SameKeys<typeof english> = {
  title: 'Controle van de tijdmeting',
  heading: 'Tijdmeting van deze laptop',
  check: 'Tijdmeting van deze laptop controleren',
  checkWords: 'Twee minuten op E drukken als er een stip verschijnt. Het meet de laptop, niet u.',
  never: 'Nog niet gecontroleerd',
  checked: {
    fit: 'Geschikt, gecontroleerd {{when}}',
    usable: 'Bruikbaar, gecontroleerd {{when}}',
    unfit: 'Niet geschikt, gecontroleerd {{when}}',
  },
  breakOff: 'Controle afbreken',
  close: 'Terug naar Undercurrent',
  again: 'Opnieuw controleren',
  toDo: 'Wat te doen',
  measured: 'Wat er is gemeten',
  travels: 'Dit certificaat blijft op deze laptop en gaat mee met elke sessie die vanaf nu begint.',
  warning: {
    none: 'De tijdmeting van deze laptop is nooit gecontroleerd. Reactietijden komen dan zonder bewijs dat ze kloppen.',
    unfit: 'De laatste controle vond deze laptop niet geschikt voor reactietijden.',
    check: 'Nu controleren',
  },
};
