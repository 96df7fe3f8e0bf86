import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../../shared/base/ids';
import { translator } from '../../../shared/languages/translator';

/** The whole native menu: what typing needs, sizes, and the way out. No reload, no developer tools. */
export function menuTemplate(language: Language): MenuItemConstructorOptions[] {
  const t = translator(language);
  return [
    { label: t('app.menuApp'), submenu: [{ role: 'quit', label: t('app.quit') }] },
    {
      label: t('app.menuEdit'),
      submenu: [
        { role: 'undo', label: t('app.undo') },
        { role: 'redo', label: t('app.redo') },
        { type: 'separator' },
        { role: 'cut', label: t('app.cut') },
        { role: 'copy', label: t('app.copy') },
        { role: 'paste', label: t('app.paste') },
        { role: 'selectAll', label: t('app.selectAll') },
      ],
    },
    {
      label: t('app.menuView'),
      submenu: [
        { role: 'zoomIn', label: t('app.zoomIn') },
        { role: 'zoomOut', label: t('app.zoomOut') },
        { role: 'resetZoom', label: t('app.actualSize') },
      ],
    },
  ];
}
