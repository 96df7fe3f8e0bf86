/** Width of every picture, px; the page scales it down where there is less room. */
export const PICTURE_WIDTH = 680;

/** Where the marks of a picture stand, px: labels of rows are left of `left`, heads above `top`. */
interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** The margins of every kind of picture, each as wide as the words that stand in it. */
export const PLOT_AREAS = {
  /** Left: the two values at the bounds; above: what is up, and a stretch with its words. */
  curve: { left: 36, right: PICTURE_WIDTH - 24, top: 58 },
  /** Left: a question on two lines; right: the numbers; above: the words of a reference, where there is one. */
  dotIntervals: { left: 208, right: 508, top: 26 },
  /** Above: the title, and the mean with its interval. */
  histogram: { left: 0, right: PICTURE_WIDTH, top: 72 },
  /** Left and above: what the rows and columns are. */
  quadrants: { left: 120, right: PICTURE_WIDTH, top: 30 },
  /** Left: the label of a row with its note; above: what the parts mean. */
  stackedShares: { left: 192, right: PICTURE_WIDTH, top: 30 },
} as const satisfies Readonly<Record<string, PlotArea>>;
