// Shows every time in the viewer's own zone; the UTC time stays in the tooltip.
const shape = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" };
const thisYear = new Intl.DateTimeFormat(undefined, shape);
const anyYear = new Intl.DateTimeFormat(undefined, { ...shape, year: "numeric" });
for (const time of document.querySelectorAll("time[datetime]")) {
  const instant = new Date(time.dateTime);
  if (!Number.isNaN(instant.getTime())) {
    const words = instant.getFullYear() === new Date().getFullYear() ? thisYear : anyYear;
    time.title = time.textContent;
    time.textContent = words.format(instant);
  }
}
