/** The threshold of a door. */
export function BrandMark() {
  return (
    <svg aria-hidden viewBox="0 0 20 20" className="size-5 shrink-0 text-primary">
      <path
        d="M4 17V6.5A3.5 3.5 0 0 1 7.5 3h5A3.5 3.5 0 0 1 16 6.5V17"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="M2 17h16" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
