/** The part that is fetched when somebody wants to search, and not before. */
type Search = typeof import("./search.js");
interface LoadedSearch extends Pick<Search, "showMatch"> {
  readonly find: ReturnType<Search["createSearch"]>;
}

/** Shows the form of the search, and what it finds below it while words are typed. */
export function offerSearch(): void {
  const form = document.querySelector<HTMLFormElement>("form[role=search]");
  const input = form?.querySelector("input");
  const status = document.querySelector("[role=status]");
  const panel = document.getElementById("found");
  const list = panel?.querySelector("ol");
  if (!form || !input || !panel || !status || !list) return;
  form.hidden = false;

  let loading: Promise<LoadedSearch> | undefined;
  const load = (): Promise<LoadedSearch> =>
    (loading ??= import("./search.js").then(({ createSearch, showMatch }) => ({
      find: createSearch(),
      showMatch,
    })));
  const search = async (): Promise<void> => {
    const { find, showMatch } = await load();
    const query = input.value.trim();
    const matches = query === "" ? [] : find(query);
    const { found = "", nothing = "" } = form.dataset;
    const said = matches.length === 0 ? nothing : `${found} ${matches.length}`;
    status.textContent = query === "" ? "" : said;
    list.replaceChildren(...matches.map(showMatch));
    panel.hidden = matches.length === 0;
  };
  const close = (): void => {
    status.textContent = "";
    panel.hidden = true;
  };

  input.addEventListener("focus", () => void load());
  input.addEventListener("input", () => void search());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void search().then(() => list.querySelector("a")?.click());
  });
  list.addEventListener("click", close);
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || status.textContent === "") return;
    close();
    input.focus();
  });
}
