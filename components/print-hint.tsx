/** How to get a page onto paper; it is not printed itself. */
export function PrintHint() {
  return (
    <p className="nhsuk-hint app-not-printed">
      Use your browser’s “Print” to print this page, or to save it as a file.
    </p>
  );
}
