import qrcode from "qrcode-generator";

export interface QrCodeProps {
  readonly text: string;
  /** What it holds, for whoever cannot scan it. */
  readonly label: string;
}

const QUIET = 4;

/** Dark on white in both schemes: cameras do not read it the other way round. */
export function QrCode({ text, label }: QrCodeProps) {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const cells = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)]);
  const path = cells
    .filter(([x = 0, y = 0]) => code.isDark(y, x))
    .map(([x = 0, y = 0]) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`)
    .join("");
  const side = size + 2 * QUIET;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} className="w-56 max-w-full">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
