// Search as one types, and the review of a pair by mouse and keys. Without it every page can be read all the same.
'use strict';
document.documentElement.classList.add('script');

const field = document.getElementById('q');
if (field && document.getElementById('results')) {
  let last = field.value, timer = 0, asked = 0;
  const ask = async () => {
    if (field.value === last) return;
    last = field.value;
    const turn = ++asked;
    const query = new URLSearchParams({ q: last, open: '1', fragment: '1' });
    const answer = await fetch('/search?' + query);
    if (!answer.ok || turn !== asked) return; // a later letter was faster
    const found = document.getElementById('results');
    found.outerHTML = await answer.text();
    history.replaceState(null, '', '/search?' + new URLSearchParams({ q: last }));
  };
  field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
}

const form = document.getElementById('review');
if (form) {
  const pair = document.getElementById('pair');
  const links = () => [...pair.querySelectorAll('.link')];
  const ids = (link, side) => link.dataset[side] ? link.dataset[side].split(' ') : [];
  const comment = form.querySelector('.comment');
  let at = 0;
  form.reviewer.value = localStorage.getItem('reviewer') || '';
  form.reviewer.addEventListener('change', () => localStorage.setItem('reviewer', form.reviewer.value));

  const go = (index) => {
    const all = links();
    at = Math.max(0, Math.min(index, all.length - 1));
    if (all[at]) all[at].focus();
  };
  const current = () => links()[at];
  const send = async (what, source, target, text) => {
    const body = new URLSearchParams({
      key: form.key.value, fragment: '1', what, source: source.join(' '), target: target.join(' '),
      reviewer: form.reviewer.value, comment: text || '',
    });
    const answer = await fetch(form.action, { method: 'POST', body });
    const text_of_answer = await answer.text();
    if (!answer.ok) { alert(text_of_answer); return; }
    const scroll = window.scrollY;
    pair.innerHTML = text_of_answer;
    window.scrollTo(0, scroll);
    go(at);
  };
  const actions = {
    next_doubt() { // the most doubtful first, then on in their order of doubt
      const doubts = links().map((link, i) => [Number(link.dataset.confidence), i, link])
        .filter((one) => one[2].classList.contains('doubt')).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      if (!doubts.length) return;
      const here = doubts.findIndex((one) => one[1] === at);
      go(doubts[(here + 1) % doubts.length][1]);
    },
    confirm() { const l = current(); return send('confirm', ids(l, 'source'), ids(l, 'target')); },
    reject() { const l = current(); return send('reject', ids(l, 'source'), ids(l, 'target')); },
    merge() {
      const l = current(), next = l.nextElementSibling;
      if (!next || !next.classList.contains('link')) return;
      return send('link', ids(l, 'source').concat(ids(next, 'source')), ids(l, 'target').concat(ids(next, 'target')));
    },
    split() {
      const l = current(), source = ids(l, 'source'), target = ids(l, 'target');
      if (source.length + target.length < 3) return;
      return send('link', source.slice(0, 1), target.slice(0, 1));
    },
    comment() { comment.hidden = false; form.comment.focus(); },
    undo() { return send('undo', [], []); },
  };
  const keys = { n: 'next_doubt', c: 'confirm', r: 'reject', m: 'merge', s: 'split', e: 'comment', u: 'undo' };
  pair.addEventListener('focusin', (event) => {
    const link = event.target.closest('.link');
    if (link) at = links().indexOf(link);
  });
  form.addEventListener('click', (event) => {
    const what = event.target.dataset && event.target.dataset.do;
    if (what) actions[what]();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const l = current();
    if (!form.comment.value || !l) return;
    send('comment', ids(l, 'source'), ids(l, 'target'), form.comment.value);
    form.comment.value = '';
    comment.hidden = true;
  });
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, textarea')) return;
    if (event.key === 'j') go(at + 1);
    else if (event.key === 'k') go(at - 1);
    else if (keys[event.key]) { event.preventDefault(); actions[keys[event.key]](); }
  });
}
