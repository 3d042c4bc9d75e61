// Runs before the first paint, so that the page does not flash in the other colours.
(function () {
  var chosen = localStorage.getItem('theme');
  if (chosen === 'dark' || chosen === 'light') {
    document.documentElement.dataset.theme = chosen;
  }
})();
