import type { MenuItemConstructorOptions } from 'electron';
import type { AppWords } from '../../../shared/languages/app';

/** The whole native menu: what typing needs, sizes, and the way out. No reload, no developer tools. */
export function menuTemplate(words: AppWords): MenuItemConstructorOptions[] {
  return [
    { label: words.menuApp, submenu: [{ role: 'quit', label: words.quit }] },
    {
      label: words.menuEdit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.menuView,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.actualSize },
      ],
    },
  ];
}
