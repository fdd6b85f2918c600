
(() => {
  const host = document.querySelector('kaiji-preview');
  const template = host.querySelector('template');
  if (template) { host.attachShadow({ mode: 'open' }).append(template.content); template.remove(); }
  if (window !== parent) host.hidden = true;
  const memory = 'kaiji-preview ' + location.pathname;
  const details = () => [...document.querySelectorAll('details')];
  for (const panel of host.shadowRoot.querySelectorAll('details')) {
    const toggled = 'kaiji-preview toggled ' + panel.textContent;
    if (sessionStorage.getItem(toggled)) panel.open = !panel.open;
    panel.querySelector('summary').addEventListener('click', () => {
      if (sessionStorage.getItem(toggled)) sessionStorage.removeItem(toggled);
      else sessionStorage.setItem(toggled, '1');
    });
  }
  const reload = () => {
    sessionStorage.setItem(memory, JSON.stringify({ y: scrollY, open: details().map(d => d.open) }));
    location.reload();
  };
  const restore = () => {
    const before = JSON.parse(sessionStorage.getItem(memory));
    sessionStorage.removeItem(memory);
    if (!before) return;
    const now = details();
    if (now.length === before.open.length) now.forEach((d, i) => { d.open = before.open[i]; });
    scrollTo(0, before.y);
  };
  addEventListener('DOMContentLoaded', restore);
  let source = null;
  const listen = () => {
    if (document.hidden) {
      if (source) source.close();
      source = null;
    } else if (!source) {
      source = new EventSource('/__reload?page=' + encodeURIComponent(location.pathname) + '&seen=' + host.getAttribute('seen'));
      source.addEventListener('reload', reload);
      source.onopen = () => { host.shadowRoot.querySelector('.lost').hidden = true; };
      source.onerror = () => { host.shadowRoot.querySelector('.lost').hidden = false; };
    }
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => { if (source) source.close(); source = null; });
  addEventListener('pageshow', listen);
  listen();
})();
