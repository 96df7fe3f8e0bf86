import type { ReactNode } from 'react';
import './Bullets.css';

/** A list of sentences or names; `large` is for what is read aloud from, `dense` for a long list of names. */
export function Bullets({ look = 'normal', children }: { look?: 'normal' | 'large' | 'dense'; children: ReactNode }) {
  return <ul className={`bullets bullets--${look}`}>{children}</ul>;
}
