/** What `vite build` leaves in index.html where each page's own nonce belongs. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';
