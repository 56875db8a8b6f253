import type { Page } from 'playwright-core';

/** What a finger or a key can reach, seen by the page. */
const reach = `
  const seen = (one) => {
    const { width, height } = one.getBoundingClientRect();
    return width > 1 && height > 1 && one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const called = (one) => (one.closest('[class]')?.className + ' ' + one.tagName.toLowerCase() + ' “' +
    (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().replaceAll(/\\d+/g, '0').slice(0, 30) + '”');
  const once = (all) => [...new Set(all)];
`;

/**
 * The targets of a pointer on the page that are smaller than so many pixels either way, but for links in a sentence and
 * those with room around them: what counts is where a press still hits, not how large the thing is drawn.
 */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(`(() => { ${reach}
    const selector = 'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=option], ' +
      '[role=switch], [role=checkbox], [role=radio], [role=menuitem]';
    const isInline = (one) => getComputedStyle(one).display === 'inline';
    const isInSentence = (one) => {
      if (!one.matches('a') || !isInline(one)) return false;
      let line = one.parentElement;
      while (isInline(line)) line = line.parentElement;
      return line.textContent.trim() !== one.textContent.trim();
    };
    const isHit = (one, x, y) => {
      const hit = document.elementFromPoint(x, y);
      return hit && (one.contains(hit) || [...(one.labels ?? []), one.closest('label')].some((label) => label?.contains(hit)));
    };
    const extent = (one, x, y, dx, dy) => {
      let far = 0;
      while (far < 60 && isHit(one, x + dx * (far + 1), y + dy * (far + 1))) far += 1;
      return far;
    };
    const small = [];
    for (const one of document.querySelectorAll(selector)) {
      if (!seen(one) || one.matches(':disabled') || one.closest('[aria-hidden=true], [inert]') || isInSentence(one)) continue;
      let box = one.getBoundingClientRect();
      if (box.width >= ${least} && box.height >= ${least}) continue;
      one.scrollIntoView({ block: 'center', inline: 'nearest' });
      box = one.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (!isHit(one, x, y)) continue;
      const wide = extent(one, x, y, -1, 0) + extent(one, x, y, 1, 0) + 1;
      const high = extent(one, x, y, 0, -1) + extent(one, x, y, 0, 1) + 1;
      if (wide < ${least} - 1 || high < ${least} - 1) small.push(called(one) + ' ' + wide + '×' + high);
    }
    return once(small);
  })()`);
}

/** What stands under a head or a bar, or shows no ring, when the focus comes to it. */
export function hiddenFocus(page: Page): Promise<string[]> {
  return page.evaluate(`(() => { ${reach}
    const hidden = [];
    for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
      if (one.tabIndex < 0 || one.matches(':disabled') || one.closest('[inert], [aria-hidden=true]') || !seen(one)) continue;
      if (one.matches('[role=row]')) continue;
      one.focus({ focusVisible: true });
      if (document.activeElement !== one) continue;
      const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
      if (width > innerWidth || height > innerHeight / 2) continue;
      const corners = [[left + 2, top + 2], [right - 2, top + 2], [left + 2, bottom - 2], [right - 2, bottom - 2]];
      const covers = corners.map(([x, y]) => document.elementFromPoint(x, y))
        .find((hit) => !hit || !hit.contains(one) && !one.contains(hit) && !one.closest('.field')?.contains(hit) && !hit.closest('.tooltip'));
      if (covers !== undefined) hidden.push(called(one) + ' under ' + (covers ? called(covers) : 'the edge'));
      const ring = (some) => some && parseFloat(getComputedStyle(some).outlineWidth) >= 2 && getComputedStyle(some).outlineStyle !== 'none';
      if (!ring(one) && !ring(one.parentElement)) hidden.push(called(one) + ' without a ring');
    }
    document.activeElement?.blur();
    return once(hidden);
  })()`);
}

/** What is cut off where it says nothing of it: words in a box that neither grows, scrolls nor ends in dots. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(`(() => { ${reach}
    const cut = [];
    const hasWords = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    const losesWords = (box) => {
      const { top, bottom, left, right } = box.getBoundingClientRect();
      return hasWords(box) || [...box.querySelectorAll('*')].some((one) => {
        if (!hasWords(one) || one.closest('.unseen')) return false;
        const at = one.getBoundingClientRect();
        return at.top < top - 1 || at.bottom > bottom + 1 || at.left < left - 1 || at.right > right + 1;
      });
    };
    for (const one of document.querySelectorAll('body *')) {
      if (!(one instanceof HTMLElement) || one.closest('.unseen, [aria-hidden=true]') || !seen(one)) continue;
      const { overflowX, overflowY, textOverflow, clipPath, webkitLineClamp } = getComputedStyle(one);
      if (clipPath !== 'none' || one.matches('input, textarea, select')) continue;
      const wide = /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1;
      const high = /hidden|clip/.test(overflowY) && webkitLineClamp === 'none' && one.scrollHeight > one.clientHeight + 1;
      if ((wide || high) && losesWords(one)) cut.push(called(one) + ' ' + one.scrollWidth + '×' + one.scrollHeight + ' in ' + one.clientWidth + '×' + one.clientHeight);
    }
    return once(cut);
  })()`);
}

/** What is chosen on the page and looks like what is not, once the system gives the colours. */
export async function lostChoices(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const lost = (await page.evaluate(`(() => { ${reach}
    const isChosen = (one) => one.matches('[aria-pressed=true], [aria-selected=true], [aria-current], label:has(:checked)');
    const marks = ['borderTopWidth', 'borderBottomWidth', 'borderBottomColor', 'borderBottomStyle', 'outlineStyle', 'outlineWidth', 'fontWeight'];
    const look = (one) => marks.map((mark) => getComputedStyle(one)[mark]).join();
    const alike = [];
    for (const one of document.querySelectorAll('[aria-pressed=true], [aria-selected=true], a[aria-current], label:has([type=radio]:checked)')) {
      const list = one.closest('[role=tablist], [role=radiogroup], fieldset, ul, nav, [role=rowgroup], [role=presentation]') ?? one.parentElement;
      const other = [...list.querySelectorAll('.' + CSS.escape(one.classList[0] ?? 'none'))]
        .find((some) => some !== one && !isChosen(some) && seen(some));
      if (seen(one) && other && look(one) === look(other)) alike.push(called(one));
    }
    return once(alike);
  })()`)) as string[];
  await page.emulateMedia({ forcedColors: 'none' });
  return lost;
}
