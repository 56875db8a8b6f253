/** A page that nobody sees draws nothing; what waits for it goes on after so long. */
const unseenMs = 100;

/** Calls back once what has changed by now stands on the screen; the call it returns takes that back. */
export function afterPaint(call: () => void): () => void {
  let over = false;
  const run = () => {
    if (over) return;
    end();
    call();
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = run;
  // The frame is drawn in the same task as its callbacks; what is posted there comes after it.
  const frame = requestAnimationFrame(() => port2.postMessage(undefined));
  const timer = setTimeout(run, unseenMs);
  function end() {
    over = true;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    port1.close();
  }
  return end;
}
