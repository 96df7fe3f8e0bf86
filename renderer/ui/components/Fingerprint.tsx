import './Fingerprint.css';

/** A fingerprint in its groups, for two people to compare aloud. */
export function Fingerprint({ value, large = false }: { value: string; large?: boolean }) {
  return <span className={large ? 'fingerprint fingerprint--large' : 'fingerprint'}>{value}</span>;
}
