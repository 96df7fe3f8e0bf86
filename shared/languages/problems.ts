import type { Language } from '../base/ids';
import type { Problem, ProblemCode } from '../base/problems';
import { filled } from './fill';
import { EXCHANGE_PROBLEMS } from './problems-exchange';

/** What a person reads for each problem: what happened, what is safe, what to do. {{places}} come from details. */
const PROBLEM_SENTENCES: Record<Language, Record<ProblemCode, string>> = {
  en: {
    ...EXCHANGE_PROBLEMS.en,
    profile_exists:
      'There is already a profile in this folder. Nothing was changed. Open it, or choose another folder.',
    profile_missing: 'There is no profile in this folder yet. Create one first.',
    profile_locked: 'The profile is locked. Enter the passphrase first.',
    passphrase_wrong:
      'That passphrase is not right. Nothing was changed. Check Caps Lock and the keyboard language, then try again.',
    passphrase_wait: 'Too many wrong passphrases. Wait {{seconds}} seconds and try again. Nothing was changed.',
    passphrase_weak:
      'This passphrase is too easy to guess. Use at least {{length}} characters, for instance four unrelated words.',
    database_missing:
      'The database of this profile ({{file}}) is not in its folder. No new one was made. Put it back, or restore the newest backup.',
    backup_unknown: 'There is no backup with this name. Nothing was changed.',
    backup_other_profile:
      'This backup was made by another profile and does not belong here. Nothing was changed; choose a backup of this profile.',
    database_foreign: 'This file is not an Undercurrent database. It was left as it is.',
    database_future:
      'This profile was written by a newer version of Undercurrent (format {{found}}, this version knows {{known}}). Nothing was changed. Install the newer version.',
    database_damaged:
      'The database is damaged and was not opened. Nothing was changed. Keep the file, and restore the newest backup.',
    database_locked: 'Another program is using the database. Close it and try again. Nothing was lost.',
    database_read_only: 'The profile folder cannot be written. Make it writable and try again. Nothing was lost.',
    disk_full: 'The disk is full. What was saved is safe. Free some space, then go on.',
    file_unreadable: '{{file}} cannot be read. Check that it exists and that you may open it.',
    file_unwritable: '{{file}} cannot be written. Check the folder and the free space. Nothing was left half-written.',
    already_running: 'Undercurrent is already running with this profile. Use the window that is open.',
    study_not_json:
      'This is not a study file: it stops being JSON at line {{line}}, column {{column}}. Nothing was imported.',
    study_invalid: 'The study file has a mistake at {{path}}: {{reason}}. Nothing was imported.',
    study_future:
      'This study was made by a newer version of Undercurrent (format {{found}}, this version knows {{known}}). Install the newer version.',
    study_unknown: 'This study is not in this profile. Import its package first.',
    study_field_missing: 'The study file lacks {{path}}. Nothing was imported.',
    study_field_unknown:
      'The study file has a field this version does not know, {{path}}. Check its spelling. Nothing was imported.',
    study_field_type:
      'The study file has the wrong kind of value at {{path}}: it must be of type {{expected}}. Nothing was imported.',
    study_value_refused:
      'The study file has a value at {{path}} that is not allowed. Allowed: {{allowed}}. Nothing was imported.',
    study_value_low:
      'The study file has too small or too short a value at {{path}}: the least is {{limit}}. Nothing was imported.',
    study_value_high:
      'The study file has too large or too long a value at {{path}}: the most is {{limit}}. Nothing was imported.',
    study_unknown_block:
      'The study file names a block "{{id}}" at {{path}}, but there is no such block. Nothing was imported.',
    study_unknown_item:
      'The study file names an item "{{id}}" at {{path}}, but there is no such item. Nothing was imported.',
    study_unknown_task:
      'The study file names a task "{{id}}" at {{path}}, but there is no such task. Nothing was imported.',
    study_unknown_list:
      'The study file names a word list "{{id}}" at {{path}}, but there is no such list. Nothing was imported.',
    study_unknown_provider:
      'The study file names a provider "{{id}}" at {{path}}, but there is no such provider. Nothing was imported.',
    study_duplicate_id:
      'The name "{{id}}" at {{path}} is already used at {{first}}. Every name may be used once. Nothing was imported.',
    study_asked_twice:
      'The item "{{id}}" at {{path}} is asked twice in the same form. Give the second time its own occasion. Nothing was imported.',
    study_language_missing: 'The text at {{path}} is missing in the language "{{language}}". Nothing was imported.',
    study_list_too_short:
      'The word list at {{path}} is too short: the task "{{task}}" needs at least {{needed}} different words in "{{language}}" (found: {{found}}). Nothing was imported.',
    study_word_twice:
      'The word at {{path}} is the same as the one at {{first}}, apart from capitals and accents. Nothing was imported.',
    study_word_in_two_lists:
      'The word at {{path}} is also in another category of the task "{{task}}", at {{first}}. Nobody could sort it. Nothing was imported.',
    study_condition_too_early:
      'The condition at {{path}} depends on the item "{{id}}", which is not asked before it. Nothing was imported.',
    study_without_consent:
      'The {{form}} form at {{path}} does not begin by asking for consent to take part. Nothing was imported.',
    study_range_empty:
      'The lowest value at {{path}} is not below the highest ({{min}} and {{max}}). Nothing was imported.',
    study_unknown_instrument:
      'The study file names an instrument "{{id}}" at {{path}} that this version does not have. Nothing was imported.',
    study_unknown_scale:
      'The study file names a scale "{{id}}" at {{path}}, and the instrument "{{instrument}}" has none of that name. Nothing was imported.',
    study_format_misfit:
      'The answers at {{path}} could not be scored by the instrument they belong to. It takes "{{expected}}"; the file has "{{found}}". Nothing was imported.',
    study_scale_full:
      'The item at {{path}} is one too many: the scale "{{scale}}" of "{{instrument}}" scores {{limit}} items and the file gives it {{found}}. Nothing was imported.',
    study_hash_differs: 'The study differs from the one this session ran. Nothing was changed.',
    study_without_key:
      'This study has no keys yet, so nothing can be sealed. Create its keys, or import the package of the research lead.',
    study_key_wrong: 'This study key does not belong to the file.',
    study_key_passphrase_wrong: 'That is not the passphrase of the study key. Nothing was changed.',
    session_unknown: 'This session is not in this profile.',
    session_not_in_this_state: 'This cannot be done now. The screen shows where the session is; nothing was changed.',
    session_busy: 'The session moved on in another window. The screen has been brought up to date; try again.',
    session_not_finished: 'The session is not finished yet. Finish it, or end it early, before sealing.',
    answer_out_of_range: 'This answer does not fit the question. Choose or type another; nothing was saved.',
    event_invalid: 'This could not be saved because it is not well-formed ({{path}}). Nothing was changed.',
    journal_damaged:
      'The journal of this session is damaged at event {{sequence}}. It was left as it is; restore the newest backup.',
    journal_future: 'This session was recorded by a newer version of Undercurrent. Install the newer version.',
    participant_code_taken: 'There is already a session with code {{code}}. Choose another code.',
    pin_wait: 'Too many wrong PINs. Wait {{seconds}} seconds and try again.',
    pin_wrong: 'That PIN is not right.',
    session_already_finished: 'This session is finished. Only corrections and notes can still be added.',
    session_paused: 'The session is paused. Resume it first; nothing was changed.',
    answer_already_there:
      'This question already has an answer, and it was kept. Go back to the question to correct it.',
    answer_too_long: 'This text is too long: at most {{limit}} characters fit. Shorten it; nothing was saved.',
    answer_needed_first: 'This question has no answer yet. Answer it, or skip it with a reason, before going on.',
    consent_needed: 'Without consent to take part the interview cannot go on. Ask again, or end the session here.',
    audio_without_consent:
      'There is no consent to record, so nothing was recorded. The interview can go on without it.',
    task_running: 'A task is running. Finish it or break it off first; nothing was changed.',
    export_nothing: 'There are no sessions to export yet.',
    export_variable_locked:
      'The variable {{variable}} cannot be classified like that: a direct identifier stays one, and words that somebody typed only leave after they were read. Nothing was changed.',
    export_texts_closed: 'The texts were put away. Open them again; every decision made until now was kept.',
    export_zip_exists:
      'There is a file {{file}} already. Choose another name for the folder, or move that file away. Nothing was written.',
    export_folder_not_empty:
      'The folder {{folder}} is not empty. Choose an empty or a new folder. Nothing was written.',
    export_too_few:
      'Only {{participants}} participants can be in this export, and each must be in a group of at least {{k}} who look alike. Merge more sessions, or choose a profile that asks for smaller groups. Nothing was written.',
    export_sensitive_uniform:
      'All participants gave the same answer to {{variables}}, so anyone known to have taken part would be found out. Leave these variables out, or merge more sessions. Nothing was written.',
    export_texts_unreviewed:
      '{{count}} texts have not been reviewed yet. Decide on each of them, or export without texts. Nothing was written.',
    export_review_invalid: '{{file}} is not a review of texts of this study. Nothing was written.',
    table_columns_missing: '{{file}} has no column {{columns}}. Spell the names as in its first line.',
    table_row_uneven:
      'The row of {{file}} that begins on line {{line}} does not fit its first line. Mend it, or save the file with commas, and try again.',
    table_empty: '{{file}} has no rows.',
    task_list_missing: 'The task "{{task}}" has no word list for "{{category}}". The task was not started.',
    task_list_short:
      'The task "{{task}}" has too few words or images for "{{category}}": {{found}}, at least {{needed}} are needed. The task was not started.',
    task_word_empty:
      'The task "{{task}}" has a word without letters or digits in "{{category}}". The task was not started.',
    task_words_alike:
      'In the task "{{task}}" the words "{{first}}" and "{{second}}" are the same or look alike. Replace one of them. The task was not started.',
    task_setting_wrong: 'The task "{{task}}" has an unusable setting: {{setting}}. The task was not started.',
    task_image_unreadable:
      'The image "{{name}}" cannot be shown: the file is damaged or of an unknown type. Replace it in the study. The task was not started.',
    scores_file_empty: '{{file}} has no rows. No scores were written.',
    scores_columns_missing:
      'The trial file has no column {{columns}}. Add it to the first row, spelled exactly so. No scores were written.',
    scores_column_twice:
      'The trial file has two columns named {{column}}. Rename or remove one. No scores were written.',
    scores_not_commas:
      'The trial file separates its columns with semicolons or tabs. Save it with commas and with points in decimal numbers. No scores were written.',
    scores_row_endless:
      'The row that begins on line {{line}} does not end: a quotation mark is probably opened and never closed. No scores were written.',
    scores_output_is_input: 'The scores would overwrite the trials. Choose another file. Nothing was changed.',
    vault_locked: 'The names and appointments are not open. Your sessions are not affected.',
    vault_passphrase_other:
      'The names and appointments are under a former passphrase of this profile. They are safe; enter the passphrase the profile had before.',
    vault_text_too_long:
      'The text is too long: at most {{limit}} characters. Nothing was saved; shorten it and save again.',
    vault_name_missing: 'Enter a name. Nothing was saved.',
    vault_entry_unknown: 'This entry is no longer there. Nothing was changed.',
    timing_request_wrong:
      'The timing check does not understand {{option}}. It is started like this: --timing-check 200 --patch bottom-right --out trials.json. The corners are top-left, top-right, bottom-left and bottom-right.',
    timing_broken_off: 'The timing check was broken off. No certificate was made.',
    timing_needs_display:
      'There is no display, so nobody can see the stimuli and press E. Start the check on a desktop, or on a virtual display with a key robot: xvfb-run -a npm start -- --timing-check …',
    request_invalid: 'The request was not understood ({{path}}). Nothing was changed.',
    request_refused: 'This window may not do that. Nothing was changed.',
    cancelled: 'Cancelled. Nothing was changed.',
    unexpected:
      'Something went wrong that we did not foresee ({{where}}). What was saved is safe. Restart Undercurrent and go on.',
  },
  nl: {
    ...EXCHANGE_PROBLEMS.nl,
    profile_exists: 'In deze map staat al een profiel. Er is niets veranderd. Open het, of kies een andere map.',
    profile_missing: 'In deze map staat nog geen profiel. Maak er eerst een.',
    profile_locked: 'Het profiel is vergrendeld. Geef eerst de wachtzin.',
    passphrase_wrong:
      'Die wachtzin klopt niet. Er is niets veranderd. Controleer Caps Lock en de toetsenbordtaal en probeer het opnieuw.',
    passphrase_wait:
      'Te vaak een verkeerde wachtzin. Wacht {{seconds}} seconden en probeer het opnieuw. Er is niets veranderd.',
    passphrase_weak:
      'Deze wachtzin is te makkelijk te raden. Gebruik ten minste {{length}} tekens, bijvoorbeeld vier woorden die niets met elkaar te maken hebben.',
    database_missing:
      'De database van dit profiel ({{file}}) staat niet in de map. Er is geen nieuwe gemaakt. Zet haar terug, of zet de nieuwste reservekopie terug.',
    backup_unknown: 'Er is geen reservekopie met deze naam. Er is niets veranderd.',
    backup_other_profile:
      'Deze reservekopie is van een ander profiel en hoort hier niet. Er is niets veranderd; kies een reservekopie van dit profiel.',
    database_foreign: 'Dit bestand is geen database van Undercurrent. Het is gelaten zoals het is.',
    database_future:
      'Dit profiel is geschreven door een nieuwere versie van Undercurrent (formaat {{found}}, deze versie kent {{known}}). Er is niets veranderd. Installeer de nieuwere versie.',
    database_damaged:
      'De database is beschadigd en is niet geopend. Er is niets veranderd. Bewaar het bestand en zet de nieuwste reservekopie terug.',
    database_locked:
      'Een ander programma gebruikt de database. Sluit dat en probeer het opnieuw. Er is niets verloren.',
    database_read_only:
      'In de profielmap kan niet worden geschreven. Maak de map schrijfbaar en probeer het opnieuw. Er is niets verloren.',
    disk_full: 'De schijf is vol. Wat was opgeslagen is veilig. Maak ruimte vrij en ga daarna verder.',
    file_unreadable: '{{file}} kan niet worden gelezen. Controleer of het bestaat en of u het mag openen.',
    file_unwritable:
      '{{file}} kan niet worden geschreven. Controleer de map en de vrije ruimte. Er is niets half geschreven.',
    already_running: 'Undercurrent draait al met dit profiel. Gebruik het venster dat open is.',
    study_not_json:
      'Dit is geen onderzoeksbestand: het is geen JSON meer vanaf regel {{line}}, teken {{column}}. Er is niets ingelezen.',
    study_invalid: 'Het onderzoeksbestand heeft een fout bij {{path}}: {{reason}}. Er is niets ingelezen.',
    study_future:
      'Dit onderzoek is gemaakt met een nieuwere versie van Undercurrent (formaat {{found}}, deze versie kent {{known}}). Installeer de nieuwere versie.',
    study_unknown: 'Dit onderzoek staat niet in dit profiel. Lees eerst het pakket in.',
    study_field_missing: 'In het onderzoeksbestand ontbreekt {{path}}. Er is niets ingelezen.',
    study_field_unknown:
      'Het onderzoeksbestand heeft een veld dat deze versie niet kent, {{path}}. Controleer de spelling. Er is niets ingelezen.',
    study_field_type:
      'Het onderzoeksbestand heeft bij {{path}} het verkeerde soort waarde: het moet van het type {{expected}} zijn. Er is niets ingelezen.',
    study_value_refused:
      'Het onderzoeksbestand heeft bij {{path}} een waarde die niet mag. Toegestaan: {{allowed}}. Er is niets ingelezen.',
    study_value_low:
      'Het onderzoeksbestand heeft bij {{path}} een te kleine of te korte waarde: ten minste {{limit}}. Er is niets ingelezen.',
    study_value_high:
      'Het onderzoeksbestand heeft bij {{path}} een te grote of te lange waarde: ten hoogste {{limit}}. Er is niets ingelezen.',
    study_unknown_block:
      'Het onderzoeksbestand noemt bij {{path}} een blok "{{id}}", maar dat blok is er niet. Er is niets ingelezen.',
    study_unknown_item:
      'Het onderzoeksbestand noemt bij {{path}} een vraag "{{id}}", maar die vraag is er niet. Er is niets ingelezen.',
    study_unknown_task:
      'Het onderzoeksbestand noemt bij {{path}} een taak "{{id}}", maar die taak is er niet. Er is niets ingelezen.',
    study_unknown_list:
      'Het onderzoeksbestand noemt bij {{path}} een woordenlijst "{{id}}", maar die lijst is er niet. Er is niets ingelezen.',
    study_unknown_provider:
      'Het onderzoeksbestand noemt bij {{path}} een aanbieder "{{id}}", maar die aanbieder is er niet. Er is niets ingelezen.',
    study_duplicate_id:
      'De naam "{{id}}" bij {{path}} is al gebruikt bij {{first}}. Elke naam mag één keer voorkomen. Er is niets ingelezen.',
    study_asked_twice:
      'De vraag "{{id}}" bij {{path}} wordt in dezelfde vorm twee keer gesteld. Geef de tweede keer een eigen moment. Er is niets ingelezen.',
    study_language_missing: 'De tekst bij {{path}} ontbreekt in de taal "{{language}}". Er is niets ingelezen.',
    study_list_too_short:
      'De woordenlijst bij {{path}} is te kort: de taak "{{task}}" heeft ten minste {{needed}} verschillende woorden nodig in "{{language}}" (gevonden: {{found}}). Er is niets ingelezen.',
    study_word_twice:
      'Het woord bij {{path}} is, op hoofdletters en accenten na, hetzelfde als dat bij {{first}}. Er is niets ingelezen.',
    study_word_in_two_lists:
      'Het woord bij {{path}} staat ook in een andere categorie van de taak "{{task}}", bij {{first}}. Niemand zou het kunnen sorteren. Er is niets ingelezen.',
    study_condition_too_early:
      'De voorwaarde bij {{path}} hangt af van de vraag "{{id}}", die daarvoor niet wordt gesteld. Er is niets ingelezen.',
    study_without_consent:
      'De vorm {{form}} bij {{path}} begint niet met toestemming om mee te doen. Er is niets ingelezen.',
    study_range_empty:
      'De laagste waarde bij {{path}} ligt niet onder de hoogste ({{min}} en {{max}}). Er is niets ingelezen.',
    study_unknown_instrument:
      'Het onderzoeksbestand noemt bij {{path}} een instrument "{{id}}" dat deze versie niet kent. Er is niets ingelezen.',
    study_unknown_scale:
      'Het onderzoeksbestand noemt bij {{path}} een schaal "{{id}}", maar het instrument "{{instrument}}" heeft geen schaal van die naam. Er is niets ingelezen.',
    study_format_misfit:
      'De antwoorden bij {{path}} kan het instrument waar ze bij horen niet scoren. Het neemt "{{expected}}"; het bestand heeft "{{found}}". Er is niets ingelezen.',
    study_scale_full:
      'De vraag bij {{path}} is er één te veel: de schaal "{{scale}}" van "{{instrument}}" scoort {{limit}} vragen en het bestand geeft er {{found}}. Er is niets ingelezen.',
    study_hash_differs: 'Het onderzoek is een ander dan waarmee deze sessie is afgenomen. Er is niets veranderd.',
    study_without_key:
      'Dit onderzoek heeft nog geen sleutels, dus er kan niets worden verzegeld. Maak de sleutels, of lees het pakket van de onderzoeksleider in.',
    study_key_wrong: 'Deze onderzoekssleutel hoort niet bij het bestand.',
    study_key_passphrase_wrong: 'Dat is niet de wachtzin van de onderzoekssleutel. Er is niets veranderd.',
    session_unknown: 'Deze sessie staat niet in dit profiel.',
    session_not_in_this_state: 'Dit kan nu niet. Het scherm toont waar de sessie is; er is niets veranderd.',
    session_busy: 'De sessie is in een ander venster verder gegaan. Het scherm is bijgewerkt; probeer het opnieuw.',
    session_not_finished: 'De sessie is nog niet afgerond. Rond haar af, of breek haar af, voordat u verzegelt.',
    answer_out_of_range: 'Dit antwoord past niet bij de vraag. Kies of typ een ander; er is niets opgeslagen.',
    event_invalid: 'Dit kon niet worden opgeslagen omdat het niet goed gevormd is ({{path}}). Er is niets veranderd.',
    journal_damaged:
      'Het logboek van deze sessie is beschadigd bij gebeurtenis {{sequence}}. Het is gelaten zoals het is; zet de nieuwste reservekopie terug.',
    journal_future: 'Deze sessie is opgenomen met een nieuwere versie van Undercurrent. Installeer de nieuwere versie.',
    participant_code_taken: 'Er is al een sessie met code {{code}}. Kies een andere code.',
    pin_wait: 'Te vaak een verkeerde pincode. Wacht {{seconds}} seconden en probeer het opnieuw.',
    pin_wrong: 'Die pincode klopt niet.',
    session_already_finished: 'Deze sessie is afgerond. Alleen correcties en notities kunnen nog worden toegevoegd.',
    session_paused: 'De sessie is gepauzeerd. Hervat haar eerst; er is niets veranderd.',
    answer_already_there:
      'Deze vraag heeft al een antwoord, en dat is bewaard. Ga terug naar de vraag om het te verbeteren.',
    answer_too_long:
      'Deze tekst is te lang: er passen ten hoogste {{limit}} tekens. Kort hem in; er is niets opgeslagen.',
    answer_needed_first:
      'Deze vraag heeft nog geen antwoord. Beantwoord haar, of sla haar over met een reden, voordat u verder gaat.',
    consent_needed:
      'Zonder toestemming om mee te doen kan het gesprek niet verder. Vraag het opnieuw, of beëindig de sessie hier.',
    audio_without_consent:
      'Er is geen toestemming om op te nemen, dus er is niets opgenomen. Het gesprek kan zonder opname verder.',
    task_running: 'Er loopt een taak. Rond die eerst af of breek hem af; er is niets veranderd.',
    export_nothing: 'Er zijn nog geen sessies om te exporteren.',
    export_variable_locked:
      'De variabele {{variable}} kan niet zo worden geclassificeerd: een direct kenmerk blijft dat, en woorden die iemand typte gaan alleen naar buiten nadat ze zijn gelezen. Er is niets veranderd.',
    export_texts_closed: 'De teksten zijn opgeborgen. Open ze opnieuw; elke beslissing tot nu toe is bewaard.',
    export_zip_exists:
      'Er is al een bestand {{file}}. Kies een andere naam voor de map, of verplaats dat bestand. Er is niets geschreven.',
    export_folder_not_empty: 'De map {{folder}} is niet leeg. Kies een lege of een nieuwe map. Er is niets geschreven.',
    export_too_few:
      'Er kunnen maar {{participants}} deelnemers in deze export, en ieder moet in een groep van ten minste {{k}} gelijkende deelnemers zitten. Voeg meer sessies samen, of kies een profiel met kleinere groepen. Er is niets geschreven.',
    export_sensitive_uniform:
      'Alle deelnemers gaven hetzelfde antwoord op {{variables}}, zodat van iedere deelnemer bekend zou zijn wat die antwoordde. Laat deze variabelen weg, of voeg meer sessies samen. Er is niets geschreven.',
    export_texts_unreviewed:
      '{{count}} teksten zijn nog niet beoordeeld. Beslis over elk ervan, of exporteer zonder teksten. Er is niets geschreven.',
    export_review_invalid: '{{file}} is geen beoordeling van teksten van dit onderzoek. Er is niets geschreven.',
    table_columns_missing: '{{file}} heeft geen kolom {{columns}}. Spel de namen zoals in de eerste regel.',
    table_row_uneven:
      'De rij van {{file}} die op regel {{line}} begint past niet bij de eerste regel. Herstel die, of bewaar het bestand met komma’s, en probeer het opnieuw.',
    table_empty: '{{file}} heeft geen rijen.',
    task_list_missing: 'De taak "{{task}}" heeft geen woordenlijst voor "{{category}}". De taak is niet gestart.',
    task_list_short:
      'De taak "{{task}}" heeft te weinig woorden of beelden voor "{{category}}": {{found}}, er zijn er minstens {{needed}} nodig. De taak is niet gestart.',
    task_word_empty:
      'De taak "{{task}}" heeft een woord zonder letters of cijfers in "{{category}}". De taak is niet gestart.',
    task_words_alike:
      'In de taak "{{task}}" zijn de woorden "{{first}}" en "{{second}}" gelijk of lijken ze te veel op elkaar. Vervang er een. De taak is niet gestart.',
    task_setting_wrong: 'De taak "{{task}}" heeft een onbruikbare instelling: {{setting}}. De taak is niet gestart.',
    task_image_unreadable:
      'Het beeld "{{name}}" kan niet worden getoond: het bestand is beschadigd of van een onbekend soort. Vervang het in het onderzoek. De taak is niet gestart.',
    scores_file_empty: '{{file}} bevat geen rijen. Er zijn geen scores geschreven.',
    scores_columns_missing:
      'Het bestand met trials mist de kolom {{columns}}. Zet die in de eerste rij, precies zo gespeld. Er zijn geen scores geschreven.',
    scores_column_twice:
      'Het bestand met trials heeft twee kolommen met de naam {{column}}. Hernoem of verwijder er een. Er zijn geen scores geschreven.',
    scores_not_commas:
      'Het bestand met trials scheidt de kolommen met puntkomma’s of tabs. Bewaar het met komma’s en met punten in decimale getallen. Er zijn geen scores geschreven.',
    scores_row_endless:
      'De rij die begint op regel {{line}} eindigt niet: waarschijnlijk wordt een aanhalingsteken geopend en nooit gesloten. Er zijn geen scores geschreven.',
    scores_output_is_input: 'De scores zouden de trials overschrijven. Kies een ander bestand. Er is niets veranderd.',
    vault_locked: 'De namen en afspraken zijn niet geopend. Uw sessies staan daar los van.',
    vault_passphrase_other:
      'De namen en afspraken staan nog onder een eerdere wachtzin van dit profiel. Ze zijn veilig; geef de wachtzin die het profiel daarvoor had.',
    vault_text_too_long:
      'De tekst is te lang: hooguit {{limit}} tekens. Er is niets opgeslagen; kort hem in en sla opnieuw op.',
    vault_name_missing: 'Vul een naam in. Er is niets opgeslagen.',
    vault_entry_unknown: 'Deze regel is er niet meer. Er is niets veranderd.',
    timing_request_wrong:
      'De controle van de tijdmeting begrijpt {{option}} niet. Start hem zo: --timing-check 200 --patch bottom-right --out trials.json. De hoeken zijn top-left, top-right, bottom-left en bottom-right.',
    timing_broken_off: 'De controle van de tijdmeting is afgebroken. Er is geen certificaat gemaakt.',
    timing_needs_display:
      'Er is geen beeldscherm, dus niemand kan de stimuli zien en op E drukken. Start de controle op een bureaublad, of op een virtueel scherm met een toetsrobot: xvfb-run -a npm start -- --timing-check …',
    request_invalid: 'De opdracht is niet begrepen ({{path}}). Er is niets veranderd.',
    request_refused: 'Dit venster mag dat niet. Er is niets veranderd.',
    cancelled: 'Geannuleerd. Er is niets veranderd.',
    unexpected:
      'Er ging iets mis dat we niet hadden voorzien ({{where}}). Wat was opgeslagen is veilig. Start Undercurrent opnieuw en ga verder.',
  },
};

/** The plain sentence for a problem in a language, its places filled. */
export function sentenceFor(problem: Problem, language: Language): string {
  return filled(PROBLEM_SENTENCES[language][problem.code], problem.details);
}
