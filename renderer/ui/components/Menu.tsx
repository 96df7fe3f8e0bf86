import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from './Button';
import './Menu.css';

export interface MenuEntry {
  id: string;
  label: string;
  run: () => void;
}

/** A button that offers a few actions. */
export function Menu(props: { label: ReactNode; entries: readonly MenuEntry[]; look?: ButtonProps['look'] }) {
  return (
    <MenuTrigger>
      <Button look={props.look ?? 'plain'}>{props.label}</Button>
      <Popover className="menu-popover">
        <AriaMenu className="menu">
          {props.entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="menu__entry" onAction={entry.run}>
              {entry.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
