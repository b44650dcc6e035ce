using System.Text.Json;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Import.Findings;
using SkillsGap.Engine.Data.Import.Json;
using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Import.Usage;

/// <summary>
/// Usage of GitHub Copilot as its REST API gives it: the reports of users (<c>users-28-day</c>, <c>users-1-day</c>; NDJSON or arrays), the seats
/// (<c>copilot/billing/seats</c>), and figures by day of an organisation, enterprise or team (<c>copilot/metrics</c> and its reports), which name nobody and
/// are taken for the unit that is named with them, never for people.
/// </summary>
/// <param name="files">What the API gave.</param>
/// <param name="people">CSV with identity (the login), person_id; null where logins are person ids.</param>
/// <param name="tool">Id of the tool.</param>
/// <param name="unit">The unit whose people figures by day are about; null where there are none such.</param>
/// <param name="skill">The skill of the tool, where it is new; or null.</param>
public sealed class CopilotSource(IReadOnlyList<string> files, string? people, string tool, string? unit, string? skill) : ImportSource
{
    // A user's day has some kilobytes, a 28-day report of an enterprise some hundreds.
    private const int LargestItem = 16 * 1024 * 1024;

    internal override IEnumerable<string> Files => files;

    internal override void Read(ImportSession session)
    {
        PeopleMap? known = EvidenceImport.People(people, session);
        if (!(session.Knows(Entity.Skill, "--skill", skill) & session.Knows(Entity.Unit, "--unit", unit)) || known is null)
            return;
        var ledger = new UsageLedger(known, skill);
        // Seats say least, so they come last: they fill in what no report says.
        var seats = new List<(JsonElement Seat, SourcePlace Place)>();
        foreach (string file in files)
        {
            using Stream? stream = session.Open(file);
            if (stream is null)
                continue;
            try
            {
                var splitter = new JsonSplitter(stream, LargestItem, "seats", session.Log(file));
                bool isOfUse = false;
                int? first = null;
                while (splitter.MoveNext())
                {
                    first ??= splitter.Line;
                    session.CountRow(file);
                    isOfUse |= Take(splitter.Current, new(file, splitter.Line, splitter.Place), ledger, seats, session);
                }
                // What the API answers where it refuses is JSON too.
                if (first is int line && !isOfUse)
                    session.Log(file).Error(line, null, null, new("holds no record of use.", "Take the answer to one of the calls that --help names."));
            }
            catch (IOException problem)
            {
                session.Unreadable(file, problem);
            }
        }
        foreach (var (seat, place) in seats)
            TakeSeat(seat, place, ledger, session);
        ledger.Put(session);
    }

    // False for what is nothing that the API says of use.
    private bool Take(
        ReadOnlyMemory<byte> json, SourcePlace place, UsageLedger ledger, List<(JsonElement, SourcePlace)> seats, ImportSession session)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json);
        }
        catch (JsonException problem)
        {
            session.Log(place.Path).Error(place.Line, null, null, new($"is no JSON: {problem.Message}", "Take the file as the API gave it."));
            return true;
        }
        using (document)
        {
            JsonElement item = document.RootElement;
            if (item.Get("user_login") is not null)
                TakeUser(item, place, ledger, session);
            else if (item.Get("assignee") is not null)
                seats.Add((item.Clone(), place));
            else if (item.Get("day_totals") is { ValueKind: JsonValueKind.Array } days)
                foreach (var (d, day) in days.EnumerateArray().Index())
                    TakeDay(day, (place.Item.Length == 0 ? place with { Item = "$" } : place).At($"day_totals[{d}]"), ledger, session);
            else
                return TakeDay(item, place, ledger, session);
            return true;
        }
    }

    private void TakeUser(JsonElement item, SourcePlace place, UsageLedger ledger, ImportSession session)
    {
        if (item.Get("user_login").Text() is not string login || DayOf(item.Get("day")) is not DateOnly day)
            session.Wrinkle(UsageWrinkles.NoDate, place.Path, place.Line, item.Get("user_login").Text() ?? "");
        else
            ledger.Add(login, CopilotRecord.OfUser(item, tool, day), place, session);
    }

    private void TakeSeat(JsonElement seat, SourcePlace place, UsageLedger ledger, ImportSession session)
    {
        string login = seat.Get("assignee").Get("login").Text() ?? "";
        if (seat.Get("last_activity_at") is null)
            session.Wrinkle(UsageWrinkles.NeverUsed, place.Path, place.Line, login);
        else if (login.Length == 0 || DayOf(seat.Get("last_activity_at")) is not DateOnly day)
            session.Wrinkle(UsageWrinkles.NoDate, place.Path, place.Line, login);
        else if (!ledger.Knows(login, tool, day, session))
        {
            session.Wrinkle(UsageWrinkles.LastOnly, place.Path, place.Line, login);
            ledger.Add(login, new() { Tool = new(tool), Date = day, Active = 1 }, place, session);
        }
    }

    private bool TakeDay(JsonElement item, SourcePlace place, UsageLedger ledger, ImportSession session)
    {
        if ((item.Get("total_active_users") ?? item.Get("daily_active_users")).Number() is not double active || active < 0)
        {
            session.Wrinkle(UsageWrinkles.NoRecord, place.Path, place.Line, "");
            return false;
        }
        if (DayOf(item.Get("date") ?? item.Get("day")) is not DateOnly day)
            session.Wrinkle(UsageWrinkles.NoDate, place.Path, place.Line, "");
        else if (unit is null)
            ReportNoUnit(session.Log(place.Path), place.Line);
        else
            ledger.Add("", CopilotRecord.OfUnit(item, tool, unit, day, active), place, session);
        return true;
    }

    private static void ReportNoUnit(FileLog log, int line)
    {
        if (!log.HasErrors)
        {
            log.Error(line, null, null, new("holds figures of a group by day, which name nobody.",
                "Name the unit that they are about: --unit UNIT_ID, one import for each; or import the reports of users."));
        }
    }

    private static DateOnly? DayOf(JsonElement? day) => day.Day() is DateOnly found && FieldTypes.Date.Check(found) is null ? found : null;
}
