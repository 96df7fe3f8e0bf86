import { BrowserWindow } from 'electron';
import type { Result } from '../../../shared/base/result';
import { writeSmallFile } from '../../files/atomic-file';

/** Prints a page to a PDF, in a window of its own that nobody sees and that has no script and no bridge. */
export async function printPage(page: string, file: string): Promise<Result<void>> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
    const pdf = await window.webContents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true });
    return await writeSmallFile(file, pdf);
  } finally {
    window.destroy();
  }
}
