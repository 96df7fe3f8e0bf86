import type { SameKeys } from '../area';
import type { enrolment as english } from '../en/enrolment';

export const enrolment: SameKeys<typeof english> = {
  open: 'Deze laptop aanmelden…',
  title: 'Deze laptop aanmelden',
  words:
    'De leider neemt alleen sessiebestanden aan van laptops die bekend zijn. Vergelijk beide vingerafdrukken hardop en breng de leider dan het aanmeldbestand.',
  study: 'Onderzoek',
  studyWords: 'De leider ziet hetzelfde onder Laptops. Verschilt het, dan komt dit pakket niet van uw leider.',
  laptop: 'Deze laptop',
  laptopWords: 'De leider ziet hetzelfde bij het openen van uw aanmeldbestand.',
  save: 'Aanmeldbestand bewaren…',
  saved:
    'Bewaard als {{file}}. Er staat geen naam in. Breng het naar de leider; sessies die u eerder verzegelde worden daarna ook aangenomen.',
};
