// The demo page. No library, no build step; texts from people enter the page as text, never as markup.
import { caseLine, faultNames, roleLine, statusWords, time } from "./words.js";

const $ = (id) => document.getElementById(id);
/** number -> { phone, card, tab, unread, bubbles: sid -> li } */
const cards = new Map();
let phones = [];
let cases = [];
let chosen = null;

function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

async function post(path, body) {
  try {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

const nameOf = (phone) => phone.firstName ?? "Onbekend toestel";

/** Redraws the street of one town. */
function showTown(texts) {
  const town = $("town").value;
  $("phones").replaceChildren();
  $("street").replaceChildren();
  cards.clear();
  for (const phone of phones.filter((each) => each.town === town)) addPhone(phone);
  for (const text of texts) showText(text, false);
  choose([...cards.keys()][0], false);
  showCases();
}

function addPhone(phone) {
  const card = $("phone").content.firstElementChild.cloneNode(true);
  const part = (selector) => card.querySelector(selector);
  const name = nameOf(phone);
  const label = `Telefoon van ${phone.firstName ?? "een onbekende"}`;
  card.setAttribute("aria-label", label);
  card.classList.toggle("staff", phone.role === "contact" || phone.role === "deputy");
  part(".face").textContent = phone.firstName?.[0] ?? "?";
  part("h2").textContent = name;
  part(".who").textContent = roleLine(phone);
  part(".talk").setAttribute("aria-label", `Berichten op de telefoon van ${name}`);
  const input = part("textarea");
  input.setAttribute("aria-label", `Bericht van ${name}`);
  const problem = part(".problem");

  const submit = async () => {
    const body = input.value.trim();
    if (body === "") return;
    input.value = "";
    problem.textContent = "";
    if (await post("/demo/text", { from: phone.number, body })) return;
    problem.textContent = "Dit bericht is niet aangekomen. Probeer het nog eens.";
    if (input.value === "") input.value = body;
  };
  part("form").addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit();
  });
  const call = part(".call");
  call.setAttribute("aria-label", `Bel met de telefoon van ${name} naar Buurtlijn`);
  call.addEventListener("click", async () => {
    const heard = await post("/demo/call", { from: phone.number });
    problem.textContent = heard ? "" : "Niemand nam de oproep aan. Probeer het nog eens.";
    if (heard) $("announce").textContent = `${name} belde naar Buurtlijn.`;
  });
  for (const words of phone.tryThis) {
    const button = make("button", { type: "button", textContent: words });
    button.addEventListener("click", () => {
      input.value = words;
      input.focus();
    });
    part(".tries").append(button);
  }
  // A screen reader follows the phone that one is at; the others only say that something came.
  card.addEventListener("focusin", () => {
    part(".talk").setAttribute("aria-live", "polite");
    choose(phone.number, false);
  });
  card.addEventListener("focusout", () => part(".talk").setAttribute("aria-live", "off"));

  const tab = make("button", { type: "button" }, name);
  tab.addEventListener("click", () => choose(phone.number, true));
  $("street").append(tab);
  $("phones").append(card);
  cards.set(phone.number, { phone, card, tab, input, unread: 0, bubbles: new Map() });
}

/** Makes a phone the current one; `go` also moves there. */
function choose(number, go) {
  chosen = number;
  for (const [each, { card, tab }] of cards) {
    card.classList.toggle("chosen", each === number);
    tab.setAttribute("aria-current", String(each === number));
  }
  const one = cards.get(number);
  if (one === undefined) return;
  one.unread = 0;
  drawUnread(one);
  toEnd(one);
  if (!go) return;
  one.card.scrollIntoView({ block: "nearest" });
  one.input.focus({ preventScroll: true });
}

function drawUnread({ tab, unread }) {
  tab.querySelector(".unread")?.remove();
  if (unread > 0) {
    tab.append(
      make("span", { className: "unread", ariaLabel: `${unread} nieuw`, textContent: String(unread) }),
    );
  }
}

function toEnd({ card }) {
  const talk = card.querySelector(".talk");
  talk.scrollTop = talk.scrollHeight;
}

/** Adds a bubble, or changes the status of one that is there. */
function showText(text, live) {
  const one = cards.get(text.phone);
  if (one === undefined) return;
  const parts = [
    time(text.at),
    text.segments === 1 ? "1 sms" : `${text.segments} sms'en`,
    text.carrierItself ? "van de operator zelf" : statusWords[text.status],
  ];
  const meta = parts.filter(Boolean).join(" · ");
  const known = one.bubbles.get(text.sid);
  if (known !== undefined) {
    known.querySelector(".meta").textContent = meta;
    return;
  }
  const item = make(
    "li",
    { className: text.mine ? "mine" : "" },
    make("p", { className: "bubble", textContent: text.body }),
    make("p", { className: "meta", textContent: meta }),
  );
  one.bubbles.set(text.sid, item);
  one.card.querySelector(".talk").append(item);
  one.card.querySelector(".tries").hidden = true;
  toEnd(one);
  if (!live || text.mine || text.phone === chosen) return;
  one.unread += 1;
  drawUnread(one);
  $("announce").textContent = `Nieuw bericht op de telefoon van ${nameOf(one.phone)}.`;
}

function showCases() {
  const here = cases.filter((each) => each.town === $("town").value);
  const open = here.filter((each) => each.state !== 2).length;
  $("cases-none").hidden = here.length > 0;
  $("cases-count").textContent = here.length > 0 ? `${open} open` : "";
  $("cases").replaceChildren(
    ...here.map((each) => {
      const line = caseLine(each);
      return make(
        "li",
        {
          className: `priority-${each.state === 2 ? "none" : each.priority} ${each.state === 2 ? "closed" : ""}`,
        },
        make("strong", { textContent: line.title }),
        make("p", { className: "meta", textContent: line.state }),
        make("p", { className: "meta", textContent: line.place }),
      );
    }),
  );
}

function showFaults(faults) {
  $("faults").replaceChildren(
    ...Object.entries(faultNames).map(([name, { label, on }]) => {
      const box = make("input", { type: "checkbox", checked: Boolean(faults[name]) });
      box.addEventListener("change", async () => {
        const value = box.checked ? on : typeof on === "number" ? 0 : false;
        if (!(await post("/demo/faults", { [name]: value }))) box.checked = !box.checked;
      });
      return make("label", {}, box, label);
    }),
  );
}

let texts = [];
$("town").addEventListener("change", () => showTown(texts));
document.addEventListener("keydown", (event) => {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  const number = [...cards.keys()][Number(digit) - 1];
  if (!event.altKey || event.ctrlKey || event.metaKey || number === undefined) return;
  event.preventDefault();
  choose(number, true);
});

const events = new EventSource("/demo/events");
const on = (name, hear) => events.addEventListener(name, (event) => hear(JSON.parse(event.data)));
on("start", (all) => {
  const before = $("town").value;
  ({ phones, texts } = all);
  const towns = [...new Set(phones.map((phone) => phone.town))];
  $("town").replaceChildren(...towns.map((town) => make("option", { textContent: town })));
  if (towns.includes(before)) $("town").value = before;
  // After a lost connection what somebody was typing must stay: redraw only a street that is not there yet.
  if (before === "" || cards.size === 0) showTown(texts);
  else for (const text of texts) showText(text, false);
  showFaults(all.faults);
});
on("text", (text) => {
  const at = texts.findIndex((each) => each.sid === text.sid);
  if (at === -1) texts.push(text);
  else texts[at] = text;
  showText(text, true);
});
on("cases", (list) => {
  cases = list;
  showCases();
});
events.addEventListener("open", () => ($("offline").hidden = true));
events.addEventListener("error", () => ($("offline").hidden = false));
