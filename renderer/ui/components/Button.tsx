import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { KeyHint } from '../shortcuts/KeyHint';
import './Button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  /** One primary action per screen; `quiet` has no edge; `line` is a line of a list that can be pressed; `danger` is for what cannot be taken back. */
  look?: 'primary' | 'plain' | 'quiet' | 'line' | 'danger';
  size?: 'normal' | 'large';
  keys?: string;
  children: ReactNode;
}

/** A button whose words say what happens, with its key beside them. */
export function Button({ look = 'plain', size = 'normal', keys, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button--${look} button--${size}`}>
      <span>{children}</span>
      {keys && <KeyHint keys={keys} />}
    </AriaButton>
  );
}
