/** Three shapes in line, the middle one in the brackets of a critical moment: whose turn it is. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 66 24" aria-hidden="true">
      <circle cx="9" cy="12" r="7" />
      <path className="solid" d="M33 5.5 40 18H26Z" />
      <path d="M24.5 1.5h-4v21h4M41.500 1.5h4v21h-4" />
      <rect x="51" y="5" width="13.5" height="14" />
    </svg>
  );
}
