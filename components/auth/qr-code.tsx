import qrcode from "qrcode-generator";

export interface QrCodeProps {
  readonly text: string;
  /** Describes the content for people who cannot scan the code. */
  readonly label: string;
}

const QUIET_ZONE = 4;

/** Dark on white in both colour schemes, because cameras cannot read an inverted code. */
export function QrCode({ text, label }: QrCodeProps) {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const cells = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)]);
  const path = cells
    .filter(([x = 0, y = 0]) => code.isDark(y, x))
    .map(([x = 0, y = 0]) => `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`)
    .join("");
  const side = size + 2 * QUIET_ZONE;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} className="w-56 max-w-full">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
