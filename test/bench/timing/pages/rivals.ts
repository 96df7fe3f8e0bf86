/** A white square where the observer looks, part of the stimulus itself. */
export const LIGHT = '<div style="position:fixed;right:0;bottom:0;width:96px;height:96px;background:#fff"></div>';
export const STIMULUS = `<p style="font-size:48px">●</p>${LIGHT}`;
export const INTERVAL_MS = 500;
