'use strict';
const { notImplemented } = require('./guard.cjs');

/** Width and height in inches (ISO 216, ANSI). */
const SIZES = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
};
const SAME = [
  'landscape',
  'displayHeaderFooter',
  'printBackground',
  'scale',
  'pageRanges',
  'headerTemplate',
  'footerTemplate',
  'preferCSSPageSize',
  'generateTaggedPDF',
  'generateDocumentOutline',
];

/**
 * @param {any} options as Electron's printToPDF takes them
 * @returns {object} as Chromium's Page.printToPDF takes them
 */
function printOptions(options) {
  const { margins = {}, pageSize = 'Letter' } = options;
  for (const key of Object.keys(options))
    if (!SAME.includes(key) && key !== 'margins' && key !== 'pageSize')
      throw notImplemented(`webContents.printToPDF({ ${key} })`);
  const size = typeof pageSize === 'string' ? SIZES[pageSize] : [pageSize.width, pageSize.height];
  if (size === undefined) throw notImplemented(`webContents.printToPDF({ pageSize: '${pageSize}' })`);
  const printed = { paperWidth: size[0], paperHeight: size[1] };
  for (const key of SAME) if (options[key] !== undefined) printed[key] = options[key];
  for (const side of ['Top', 'Bottom', 'Left', 'Right']) {
    const margin = margins[side.toLowerCase()];
    if (margin !== undefined) printed[`margin${side}`] = margin;
  }
  return printed;
}

module.exports = { printOptions };
