const street = document.getElementById("street");
const template = document.getElementById("phone");
const roles = { resident: "bewoner", volunteer: "vrijwilliger", contact: "aanspreekpersoon", deputy: "vervangt An" };
const kinds = {
  danger: "Gevaar",
  "call-back": "Terugbellen",
  "no-match": "Niemand gevonden",
  "not-understood": "Niet begrepen",
  "choose-volunteer": "Kies een buur",
  quarantined: "Bericht opzij gezet",
  undeliverable: "Niet aangekomen",
  "stop-left": "Gestopt, er stond nog iets",
  signal: "Signaal",
};
const states = ["open", "genomen", "afgesloten"];
const faultNames = {
  twice: "Elk bericht komt twee keer",
  outOfOrder: "Statussen in de verkeerde volgorde",
  status500: "De operator antwoordt met een fout (500)",
  timeoutAfterAccept: "Aangenomen, maar geen antwoord",
  ownStop: "De operator behandelt STOP zelf",
};
const talks = new Map();
const shown = new Map();

/** GSM 03.38: what fits in one byte a letter; one other letter more than halves the room. */
const oneByte = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
function segments(text) {
  const length = [...text].length;
  const [one, many] = oneByte.test(text) ? [160, 153] : [70, 67];
  return length <= one ? 1 : Math.ceil(length / many);
}

function show(text) {
  const mine = text.direction === "inbound";
  const list = talks.get(mine ? text.from : text.to);
  if (!list) return;
  let item = shown.get(text.sid);
  if (!item) {
    item = document.createElement("li");
    if (mine) item.className = "mine";
    item.append(text.body, document.createElement("small"));
    shown.set(text.sid, item);
    list.append(item);
    list.scrollTop = list.scrollHeight;
  }
  const at = new Date(text.createdAt).toLocaleTimeString("nl-BE", { hour: "2-digit", minute: "2-digit" });
  const count = segments(text.body);
  item.lastChild.textContent = `${at} · ${count} sms${mine ? "" : ` · ${text.status === "delivered" ? "aangekomen" : "onderweg"}`}`;
}

async function showCases() {
  const cases = await (await fetch("/demo/cases")).json();
  document.getElementById("cases").replaceChildren(
    ...cases
      .sort((a, b) => b.number - a.number)
      .map(({ number, kind, priority, state }) => {
        const item = document.createElement("li");
        if (priority === 0 && state === 0) item.className = "danger";
        item.textContent = `${number} · ${kinds[kind] ?? kind} · ${states[state]}`;
        return item;
      }),
  );
}

async function start() {
  for (const phone of await (await fetch("/demo/phones")).json()) {
    const node = template.content.cloneNode(true);
    node.querySelector("h2").textContent = phone.name;
    node.querySelector(".where").textContent = `${roles[phone.role]} · ${phone.village}`;
    node.querySelector(".visually-hidden").textContent = `Bericht van ${phone.name}`;
    const talk = node.querySelector(".talk");
    talk.setAttribute("aria-label", `Berichten van ${phone.name}`);
    talks.set(phone.number, talk);
    node.querySelector("form").addEventListener("submit", async (event) => {
      event.preventDefault();
      const { body } = event.target.elements;
      const text = body.value;
      body.value = "";
      const answer = await fetch("/demo/texts", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ from: phone.number, body: text }),
      });
      if (!answer.ok) body.value = text;
    });
    street.append(node);
  }
  const form = document.getElementById("faults");
  const faults = await (await fetch("/demo/faults")).json();
  for (const [name, label] of Object.entries(faultNames)) {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: faults[name] });
    const line = document.createElement("label");
    line.append(box, label);
    box.addEventListener("change", () =>
      fetch("/demo/faults", {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ [name]: box.checked }),
      }),
    );
    form.append(line);
  }
  const events = new EventSource("/demo/events");
  events.addEventListener("message", (event) => show(JSON.parse(event.data)));
  events.addEventListener("open", async () => {
    for (const text of await (await fetch("/demo/messages")).json()) show(text);
  });
  await showCases();
  setInterval(showCases, 1500);
}

start();
