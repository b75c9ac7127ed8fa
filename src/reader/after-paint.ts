/** Does something once the next picture is shown, so that what was pressed is answered before it. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}
