import './participant.css';

/** One calm sentence, while the interviewer speaks or nothing is asked. */
export function CalmScreen({ sentence, note }: { sentence: string; note?: string }) {
  return (
    <main className="calm">
      <h1 className="calm__sentence">{sentence}</h1>
      {note && <p className="calm__note">{note}</p>}
    </main>
  );
}
