// Sets light or dark before the first paint, so that a dark screen never flashes white.
(() => {
  let mode = 'system';
  try {
    mode = localStorage.getItem('oneprovision:mode') ?? 'system';
  } catch {
    // Storage may be forbidden: then the system decides.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  document.documentElement.setAttribute('data-theme', mode === 'system' ? system : mode);
})();
