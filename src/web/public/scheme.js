// Sets the colour scheme before the first paint. A file of its own because the content policy forbids inline scripts.
(() => {
  const wanted = localStorage.getItem('tertib.scheme') ?? 'auto';
  const dark = wanted === 'dark' || (wanted === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
