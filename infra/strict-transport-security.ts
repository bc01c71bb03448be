/**
 * Two years, sub-domains included, ready for the browsers' preload list: what a browser that has seen it once never
 * calls over plain HTTP again. https://hstspreload.org/
 */
export const strictTransportSecurity = "max-age=63072000; includeSubDomains; preload";
