/** First parts of addresses that are no page of the web application. */
const others = /^\/(api|auth|p|assets|pictures|healthz|readyz|metrics)(\/|$)/;

/** Whether an address' path is one of the web application's pages, which all are drawn by the same page. */
export const isPageAddress = (path: string) => !others.test(path);
