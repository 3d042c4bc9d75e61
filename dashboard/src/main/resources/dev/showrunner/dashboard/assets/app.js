// Lets times tick, shows the viewer's own time, keeps the connection honest. Reading works without any of it.
(function () {
  'use strict';

  var MINUTE = 60;
  var HOUR = 60 * MINUTE;
  var DAY = 24 * HOUR;
  var HIDDEN_TOO_LONG = 60000;

  // --- Words for spans: the same as the server's ---

  function span(seconds) {
    var s = Math.abs(seconds);
    var days = Math.floor(s / DAY);
    var hours = Math.floor(s / HOUR);
    if (days >= 2) {
      hours = Math.floor((s % DAY) / HOUR);
      return days + ' d' + (hours ? ' ' + hours + ' h' : '');
    }
    var minutes = Math.floor((s % HOUR) / MINUTE);
    if (hours >= 1) {
      return hours + ' h' + (minutes ? ' ' + minutes + ' min' : '');
    }
    return minutes >= 1 ? minutes + ' min' : 'under a minute';
  }

  function two(number) {
    return String(number).padStart(2, '0');
  }

  // Within the last hours every second counts: 1:04:09, 14:05.
  function precise(seconds) {
    var s = Math.max(0, Math.floor(seconds));
    if (s >= 2 * DAY) {
      return span(s);
    }
    var hours = Math.floor(s / HOUR);
    var minutes = Math.floor((s % HOUR) / MINUTE);
    return hours > 0 ? hours + ':' + two(minutes) + ':' + two(s % MINUTE) : minutes + ':' + two(s % MINUTE);
  }

  // Browsers do not know every zone that Java knows; then no clock is shown.
  function clock(time, zone) {
    try {
      return new Date(time).toLocaleTimeString('en-GB', { timeZone: zone });
    } catch (e) {
      if (e instanceof RangeError) {
        return '';
      }
      throw e;
    }
  }

  function say(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function each(selector, action) {
    document.querySelectorAll(selector).forEach(action);
  }

  // --- Ticking ---

  function tick() {
    var now = Date.now();
    each('[data-until]', function (element) {
      say(element, precise((Date.parse(element.dataset.until) - now) / 1000));
    });
    each('[data-since]', function (element) {
      say(element, precise((now - Date.parse(element.dataset.since)) / 1000));
    });
    each('[data-ago]', function (element) {
      var seconds = (Date.parse(element.dataset.ago) - now) / 1000;
      say(element, seconds < 0 ? span(seconds) + ' ago' : 'in ' + span(seconds));
    });
    each('[data-span]', function (element) {
      say(element, span((now - Date.parse(element.dataset.span)) / 1000));
    });
    each('[data-clock]', function (element) {
      say(element, clock(now, element.dataset.clock));
    });
  }

  // --- The viewer's own time, where it differs from the show's ---

  var CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
  var DAY_AND_CLOCK = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' });

  function showViewerTimes() {
    each('[data-viewer]', function (element) {
      var written = element.dataset.viewer;
      var time = new Date(written);
      var theirs = written.slice(0, 16);
      var ours = time.getFullYear() + '-' + two(time.getMonth() + 1) + '-' + two(time.getDate()) +
        'T' + two(time.getHours()) + ':' + two(time.getMinutes());
      if (theirs === ours) {
        say(element, '');
      } else {
        var sameDay = theirs.slice(0, 10) === ours.slice(0, 10);
        say(element, (sameDay ? CLOCK : DAY_AND_CLOCK).format(time) + ' your time');
      }
    });
  }

  function refresh() {
    showViewerTimes();
    tick();
  }

  // --- Light or dark ---

  function theme() {
    return document.documentElement.dataset.theme ||
      (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark');
  }

  each('[data-theme-toggle]', function (button) {
    button.hidden = false;
    button.addEventListener('click', function () {
      var chosen = theme() === 'dark' ? 'light' : 'dark';
      document.documentElement.dataset.theme = chosen;
      localStorage.setItem('theme', chosen);
    });
  });

  // --- Updates ---

  var page = document.getElementById('page');
  var connect = page.getAttribute('sse-connect');
  var source = null;
  var seen = null;
  var sleep = null;

  function state(text, kind) {
    each('[data-link]', function (element) {
      say(element, text);
      element.dataset.link = kind;
    });
  }

  // What the reader has opened, written or chosen stays when the page changes under it.
  function isTheReaders(name, node) {
    switch (name) {
      case 'open':
        return node.tagName === 'DETAILS';
      case 'selected':
        return node.tagName === 'OPTION';
      case 'value':
        return node.matches('input:not([type=hidden]), textarea') && node.value !== node.defaultValue;
      default:
        return false;
    }
  }

  // A public page stays as it is and has no htmx.
  if (window.htmx) {
    htmx.createEventSource = function (url) {
      source = new EventSource(url);
      source.addEventListener('page', function (event) {
        seen = event.lastEventId;
      });
      return source;
    };

    Idiomorph.defaults.callbacks.beforeAttributeUpdated = function (name, node) {
      return !isTheReaders(name, node);
    };
  }

  document.body.addEventListener('htmx:sseOpen', function () {
    state('Up to date', 'open');
  });
  document.body.addEventListener('htmx:sseError', function () {
    state('Connection lost, trying again', 'lost');
  });
  document.body.addEventListener('htmx:afterSwap', refresh);

  // A page nobody looks at gives its connection back; it catches up when it is looked at again.
  document.addEventListener('visibilitychange', function () {
    clearTimeout(sleep);
    if (!connect) {
      return;
    }
    if (document.hidden) {
      sleep = setTimeout(function () {
        if (source) {
          source.close();
          source = null;
        }
      }, HIDDEN_TOO_LONG);
    } else {
      refresh();
      if (!source) {
        var next = new URL(connect, location.href);
        if (seen) {
          next.searchParams.set('seen', seen);
        }
        next.searchParams.set('again', Date.now());
        page.setAttribute('sse-connect', next.pathname + next.search);
        htmx.process(page);
      }
    }
  });

  // --- Directions: said without leaving the page; the answer is told beside the buttons ---

  function said(text) {
    each('[data-said]', function (element) {
      say(element, text);
    });
  }

  // A double click says a thing once. Forms are kept here, since what changes under the reader takes attributes away.
  var busy = new WeakSet();
  var ONCE = 15000;

  function isAgain(form) {
    if (busy.has(form)) {
      return true;
    }
    busy.add(form);
    return false;
  }

  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (!form.matches('[data-direct], [data-once]')) {
      return;
    }
    if (isAgain(form)) {
      event.preventDefault();
      return;
    }
    if (!form.matches('[data-direct]') || !document.querySelector('[data-said]')) {
      setTimeout(function () {
        busy.delete(form);
      }, ONCE);
      return;
    }
    event.preventDefault();
    said('');
    fetch(form.action, {
      method: 'POST',
      headers: { 'Accept': 'application/json' },
      body: new URLSearchParams(new FormData(form)),
      redirect: 'manual'
    }).then(function (answer) {
      if (answer.type === 'opaqueredirect' || answer.ok) {
        form.reset();
        form.closest('details')?.removeAttribute('open');
        return null;
      }
      return answer.json().then(function (problem) {
        said(problem.detail || problem.title || 'It could not be done.');
      });
    }).catch(function () {
      said('The dashboard did not answer. Try again.');
    }).finally(function () {
      busy.delete(form);
    });
  });

  // The key of a confirmation opens it; pressed again, or with Enter, it confirms, unless words are still to be written.
  function press(button) {
    var question = button.parentElement;
    var form = button.matches('summary') && question.querySelector('form');
    if (!form || !question.open) {
      button.click();
      form?.querySelector('input:not([type=hidden]), button[type=submit]').focus();
    } else {
      form.requestSubmit();
    }
  }

  // Keys press the buttons that show them, unless somebody writes.
  document.addEventListener('keydown', function (event) {
    var writes = event.target.closest('input, textarea, select, [contenteditable]');
    if (writes || event.ctrlKey || event.metaKey || event.altKey || event.repeat) {
      return;
    }
    var button = document.querySelector('[data-key="' + CSS.escape(event.key) + '"]');
    if (button) {
      event.preventDefault();
      press(button);
    }
  });

  refresh();
  setInterval(function () {
    if (!document.hidden) {
      tick();
    }
  }, 1000);
})();
