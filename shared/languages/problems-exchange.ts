import type { Language } from '../base/ids';

/** Sentences about session files, study packages, keys and laptops; see problems.ts. */
export const EXCHANGE_PROBLEMS = {
  en: {
    file_not_a_session: '{{file}} is not a session file. It was left as it is.',
    file_future: '{{file}} was made by a newer version of Undercurrent. Install the newer version.',
    file_truncated: '{{file}} is cut off or incomplete. Copy it again from the laptop it came from.',
    file_signature_bad:
      '{{file}} was changed after it was sealed, or not sealed by the laptop it names. It was not merged.',
    file_chain_broken: 'The journal inside {{file}} does not hold together at event {{sequence}}. It was not merged.',
    file_cannot_be_opened: '{{file}} cannot be opened with this study key. It was left as it is.',
    file_contents_invalid: '{{file}} opens, but what is inside is not a session ({{reason}}). It was not merged.',
    file_too_large: '{{file}} unpacks to more than a session can hold. It was not read further and not merged.',
    file_exists:
      'There is already another file named {{file}} in this folder. It was left as it is; move it away and try again.',
    file_withdrawn: 'The participant of {{file}} has withdrawn. It was not merged; destroy the file.',
    file_conflict:
      '{{file}} holds other contents than the file merged before as revision {{revision}} of this session. Both are kept; decide which one counts.',
    file_older_revision: '{{file}} is revision {{revision}}; revision {{newest}} is already there and stays in use.',
    file_other_study: '{{file}} belongs to study {{study}}, which is not in this profile. It was not merged.',
    device_not_enrolled:
      '{{file}} was sealed by a laptop that is not enrolled in this study (fingerprint {{fingerprint}}). Enrol the laptop, then merge again.',
    device_file_invalid: '{{file}} is not a sound enrolment file of a laptop. Nothing was enrolled.',
    study_package_invalid:
      '{{file}} is not a study package, or was changed after the research lead signed it. Nothing was imported.',
    study_signer_differs:
      'This package of study {{study}} was signed by someone else than the version you have. Nothing was imported; ask the research lead.',
    study_has_keys: 'This study has its keys already. Nothing was changed.',
    withdrawal_code_invalid: 'This is not a withdrawal code. It has ten letters and digits, for instance 7ZK3M-Q0X9T.',
    withdrawal_code_unknown:
      'No merged session has withdrawal code {{code}}. It was noted: a file of this session will not be merged.',
    study_key_locked: 'The study key is locked. Enter its passphrase first.',
    device_other_study: '{{file}} asks to send files for another study. Nothing was enrolled.',
    device_request_gone: 'Choose the enrolment file of this laptop again. Nothing was enrolled.',
    files_not_sessions:
      'None of these are session files (.ucsession). Nothing was merged. Drop the files themselves, not their folder.',
    merge_running: 'A merge is still running. Wait until it has finished, or stop it.',
    recovery_without_study:
      'Nobody can help with this passphrase: no study with keys was ever imported here. Perhaps you still remember the passphrase of a backup.',
    recovery_not_requested: 'This laptop waits for no answer. Save a request for the lead first.',
    recovery_file_invalid: '{{file}} is damaged, or it is another kind of file. Nothing was changed. Ask for it again.',
    recovery_other_laptop:
      '{{file}} is for another laptop, or answers an earlier request of this one. Nothing was changed.',
    recovery_other_study:
      '{{file}} comes from a laptop that never imported this study. Only the lead of a study it works with can answer.',
    recovery_passphrase_wrong:
      'That is not the new passphrase you chose with the request. Nothing was changed. If it is lost as well, save a new request.',
    recovery_request_gone: 'Choose the request of this laptop again. No answer was made.',
    device_unknown: 'This laptop is not enrolled. Nothing was changed.',
  },
  nl: {
    file_not_a_session: '{{file}} is geen sessiebestand. Het is gelaten zoals het is.',
    file_future: '{{file}} is gemaakt met een nieuwere versie van Undercurrent. Installeer de nieuwere versie.',
    file_truncated: '{{file}} is afgebroken of onvolledig. Kopieer het opnieuw van de laptop waar het vandaan komt.',
    file_signature_bad:
      '{{file}} is na het verzegelen veranderd, of niet verzegeld door de laptop die erin staat. Het is niet samengevoegd.',
    file_chain_broken: 'Het logboek in {{file}} sluit niet aan bij gebeurtenis {{sequence}}. Het is niet samengevoegd.',
    file_cannot_be_opened: '{{file}} kan niet worden geopend met deze onderzoekssleutel. Het is gelaten zoals het is.',
    file_contents_invalid:
      '{{file}} gaat open, maar wat erin zit is geen sessie ({{reason}}). Het is niet samengevoegd.',
    file_too_large:
      '{{file}} wordt bij het uitpakken groter dan een sessie kan zijn. Het is niet verder gelezen en niet samengevoegd.',
    file_exists:
      'In deze map staat al een ander bestand met de naam {{file}}. Het is gelaten zoals het is; zet het elders en probeer het opnieuw.',
    file_withdrawn:
      'De deelnemer van {{file}} heeft zich teruggetrokken. Het bestand is niet samengevoegd; vernietig het.',
    file_conflict:
      '{{file}} heeft een andere inhoud dan het bestand dat eerder als revisie {{revision}} van deze sessie is samengevoegd. Beide zijn bewaard; beslis welk telt.',
    file_older_revision: '{{file}} is revisie {{revision}}; revisie {{newest}} is er al en blijft in gebruik.',
    file_other_study:
      '{{file}} hoort bij onderzoek {{study}}, dat niet in dit profiel staat. Het is niet samengevoegd.',
    device_not_enrolled:
      '{{file}} is verzegeld door een laptop die niet bij dit onderzoek is aangemeld (vingerafdruk {{fingerprint}}). Meld de laptop aan en voeg daarna opnieuw samen.',
    device_file_invalid: '{{file}} is geen deugdelijk aanmeldbestand van een laptop. Er is niets aangemeld.',
    study_package_invalid:
      '{{file}} is geen onderzoekspakket, of is veranderd nadat de onderzoeksleider het ondertekende. Er is niets ingelezen.',
    study_signer_differs:
      'Dit pakket van onderzoek {{study}} is door iemand anders ondertekend dan de versie die u hebt. Er is niets ingelezen; vraag het de onderzoeksleider.',
    study_has_keys: 'Dit onderzoek heeft al sleutels. Er is niets veranderd.',
    withdrawal_code_invalid: 'Dit is geen terugtrekcode. Die heeft tien letters en cijfers, bijvoorbeeld 7ZK3M-Q0X9T.',
    withdrawal_code_unknown:
      'Geen samengevoegde sessie heeft terugtrekcode {{code}}. De code is genoteerd: een bestand van deze sessie wordt niet meer samengevoegd.',
    study_key_locked: 'De onderzoekssleutel is vergrendeld. Geef eerst de wachtzin ervan.',
    device_other_study: '{{file}} vraagt om bestanden voor een ander onderzoek te sturen. Er is niets aangemeld.',
    device_request_gone: 'Kies het aanmeldbestand van deze laptop opnieuw. Er is niets aangemeld.',
    files_not_sessions:
      'Dit zijn geen sessiebestanden (.ucsession). Er is niets samengevoegd. Sleep de bestanden zelf, niet hun map.',
    merge_running: 'Er loopt nog een samenvoeging. Wacht tot die klaar is, of stop haar.',
    recovery_without_study:
      'Niemand kan met deze wachtzin helpen: hier is nooit een onderzoek met sleutels ingelezen. Misschien kent u de wachtzin van een reservekopie nog.',
    recovery_not_requested: 'Deze laptop wacht op geen antwoord. Bewaar eerst een verzoek aan de leider.',
    recovery_file_invalid:
      '{{file}} is beschadigd of is een ander soort bestand. Er is niets veranderd. Vraag het opnieuw.',
    recovery_other_laptop:
      '{{file}} is voor een andere laptop, of antwoordt op een eerder verzoek van deze. Er is niets veranderd.',
    recovery_other_study:
      '{{file}} komt van een laptop die dit onderzoek nooit heeft ingelezen. Alleen de leider van een onderzoek waarmee hij werkt kan antwoorden.',
    recovery_passphrase_wrong:
      'Dat is niet de nieuwe wachtzin die u bij het verzoek koos. Er is niets veranderd. Bent u die ook kwijt, bewaar dan een nieuw verzoek.',
    recovery_request_gone: 'Kies het verzoek van deze laptop opnieuw. Er is geen antwoord gemaakt.',
    device_unknown: 'Deze laptop is niet aangemeld. Er is niets veranderd.',
  },
} satisfies Record<Language, Record<string, string>>;
