export type SparklineBox = { width: number; height: number; padding: number };

export type SparklineGeometry = {
  /** One `M…L…` run per unbroken stretch; a null value breaks the line. */
  path: string;
  /** The last value's point, or null when nothing was measured. */
  end: { x: number; y: number } | null;
};

const round = (value: number) => Math.round(value * 100) / 100;

/** Maps values (null = not measured) to an SVG path inside the box; a flat line runs through the middle. Pure. */
export function sparklinePath(values: readonly (number | null)[], box: SparklineBox): SparklineGeometry {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { path: '', end: null };
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const innerHeight = box.height - 2 * box.padding;
  const step = values.length > 1 ? (box.width - 2 * box.padding) / (values.length - 1) : 0;
  const toPoint = (value: number, index: number) => ({
    x: round(box.padding + index * step),
    y: round(span === 0 ? box.height / 2 : box.padding + innerHeight * (1 - (value - low) / span)),
  });
  let path = '';
  let end: SparklineGeometry['end'] = null;
  values.forEach((value, index) => {
    if (value === null) return;
    const isStart = index === 0 || values[index - 1] === null;
    end = toPoint(value, index);
    path += `${isStart ? 'M' : 'L'}${end.x} ${end.y}`;
  });
  return { path, end };
}
