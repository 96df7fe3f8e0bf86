import { isMacKeyboard, keyNames } from './key-combinations';
import './KeyHint.css';

/** The keys of an action, drawn as keys; screen readers hear them from the list of keys instead. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className="key-hint" aria-hidden="true">
      {keyNames(keys, isMacKeyboard()).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
