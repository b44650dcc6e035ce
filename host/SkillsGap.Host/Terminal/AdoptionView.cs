using SkillsGap.Engine.Adoption;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>Who uses which tool: head figures, bars by role and unit, champions, low teams with offers, and the return.</summary>
internal static class AdoptionView
{
    private const int BarWidth = 20;
    private const string NotSaid = "–";

    public static void Show(AdoptionDocument document, int top)
    {
        foreach (var tool in document.Tools)
        {
            Screen.Out.WriteLine();
            Head(document, tool);
            Groups("role", tool.Roles.OrderByDescending(role => role.People ?? 0).ThenBy(role => role.Id, StringComparer.Ordinal).ToList(), document, top);
            Groups("unit", tool.Units, document, top);
            Champions(tool, top);
            LowTeams(tool, document, top);
            Return(tool, document.Currency);
        }

        Screen.Out.WriteLine($"{NotSaid}: fewer than {document.SmallestGroup} people use it, or do not, or could be told apart with other figures.");
    }

    /// <summary>What was written for the planner.</summary>
    public static void Written(string folder, AdoptionDocument document, double hours, IReadOnlyList<string> mentors, IReadOnlyList<TeamOffer> offers)
    {
        Screen.Out.WriteLine($"Written: {folder}, with {hours:0.#} hours a week to mentor for {mentors.Count:N0} champions"
            + (mentors.Count > 0 ? $": {string.Join(", ", mentors)}." : ": none is proficient enough and without such hours."));
        foreach (var role in offers.GroupBy(offer => (offer.Role, offer.Level, offer.Worth)))
        {
            Screen.Out.WriteLine($"Paths towards {role.Key.Role} (level {role.Key.Level:0.00}, worth {role.Key.Worth:#,0.##} {document.Currency} a month) "
                + $"are offered to {string.Join(", ", role.Select(offer => offer.Unit))}; plan says what is taken.");
        }

        var offered = offers.Select(offer => offer.Role).ToHashSet();
        foreach (var tool in document.Tools.Where(tool => !offered.Contains(TeamOffers.RoleOf(tool.Tool)) && tool.LowTeams.Any(team => team.Offers.Count > 0)))
        {
            Screen.Out.WriteLine($"To the low teams of {tool.Tool} nothing is offered: what using it well is worth is not known. Say it by --offer-worth.");
        }
    }

    private static void Head(AdoptionDocument document, ToolAdoptionDocument tool)
    {
        Screen.Out.Write(new Rule($"[bold]{Markup.Escape(tool.Name)}[/] ({Markup.Escape(tool.Tool)}{(tool.Skill is { } skill ? $", exercises {Markup.Escape(skill)}" : "")})").LeftJustified());
        Screen.Out.WriteLine($"{Count(tool.Active)} of {Count(document.People)} people used it in the {document.RecentDays} days to {document.AsOf:yyyy-MM-dd} ({Share(tool.Share)}). "
            + $"By week since {document.Weeks[0]:yyyy-MM-dd}: {string.Join(' ', tool.ActiveByWeek.Select(Count))}");
        Screen.Out.WriteLine("maturity: " + string.Join(", ", tool.Levels.Select(level => $"{level.Level} {Count(level.People)}")));
        var limits = document.Limits.Select(limit => $"{limit.Level} from {limit.ActiveShare:P0} of days, {limit.Features} features, {limit.Sessions:0.#} sessions a day of use");
        Screen.Out.WriteLine($"({string.Join("; ", limits)})");
    }

    private static void Groups(string what, IReadOnlyList<GroupAdoptionDocument> groups, AdoptionDocument document, int top)
    {
        var shown = groups.Where(group => group.People is not null).ToList();
        var table = Grids.Of(what, "people", "use it", "share", $"{document.Weeks.Count} weeks", "half are at least");
        table.Columns[3].LeftAligned();
        // The uppermost first, and the largest of these; shown in the order of the tree.
        var chosen = shown.OrderBy(group => group.Depth).ThenByDescending(group => group.People).Take(top).ToHashSet();
        foreach (var group in shown.Where(chosen.Contains))
        {
            table.AddRow(
                new string(' ', 2 * group.Depth) + Markup.Escape(group.Id) + (group.IsCounted ? " *" : ""), Count(group.People), Count(group.Active),
                group.Share is { } share ? $"{Bar(share)} {share,4:P0}" : NotSaid, Trend(group), group.Typical ?? NotSaid);
        }

        Screen.Out.Write(table);
        var more = shown.Count - top > 0 ? $"{top:N0} of {shown.Count:N0} {what}s; --top N or --json shows more. " : "";
        var hidden = groups.Count - shown.Count > 0 ? $"{groups.Count - shown.Count:N0} {what}s are too small to be shown. " : "";
        var counted = chosen.Any(group => group.IsCounted) ? "* with users whom the tool counts and does not name: the most of any day." : "";
        if (more.Length + hidden.Length + counted.Length > 0) Screen.Out.WriteLine(more + hidden + counted);
    }

    // From the first third of the weeks to the last.
    private static string Trend(GroupAdoptionDocument group)
    {
        var third = Math.Max(1, group.ActiveByWeek.Count / 3);
        var (first, last) = (group.ActiveByWeek.Take(third).ToList(), group.ActiveByWeek.TakeLast(third).ToList());
        if (group.People is not { } people || first.Concat(last).Any(count => count is null)) return NotSaid;
        var change = (last.Average()!.Value - first.Average()!.Value) / people;
        return $"{100 * change:+0;-0;0} points";
    }

    private static void Champions(ToolAdoptionDocument tool, int top)
    {
        if (tool.Champions is not { } champions) return;
        if (champions.Count == 0)
        {
            Screen.Out.WriteLine("No champions: nobody's use is sustained, broad and deep beyond that of others by more than chance.");
            return;
        }

        var table = Grids.Of("champion", "role", "unit", "days", "features", "sessions", "leads in weeks", "level", "can mentor");
        foreach (var one in champions.Take(top))
        {
            table.AddRow(
                Markup.Escape(one.Person), Markup.Escape(one.Role), Markup.Escape(one.Unit), $"{one.ActiveShare:P0}", $"{one.Features}", $"{one.Sessions:0.0}",
                $"{one.LeadingWeeks} of {one.ActiveWeeks}", one.Level is { } level ? $"{level:0.00}" : NotSaid, one.IsProficient ? "yes" : "no");
        }

        Screen.Out.Write(table);
        Screen.Out.WriteLine($"{champions.Count:N0} champions, {champions.Count(one => one.IsProficient):N0} of them proficient enough to mentor; --out FOLDER2 offers these to the planner."
            + (champions.Count > top ? $" The first {top:N0} are shown." : ""));
    }

    private static void LowTeams(ToolAdoptionDocument tool, AdoptionDocument document, int top)
    {
        if (tool.LowTeams.Count == 0) return;
        var table = Grids.Of("team of low adoption", "people", "could be offered", "format", $"price, {document.Currency}", "for", "cash", "hours", "gain in level");
        table.Columns[2].LeftAligned();
        table.Columns[3].LeftAligned();
        foreach (var team in tool.LowTeams.Take(top))
        {
            if (team.Offers.Count == 0) table.AddRow(Markup.Escape(team.Unit), $"{team.People:N0}", "nothing that fits", NotSaid, NotSaid, NotSaid, NotSaid, NotSaid, NotSaid);
            foreach (var (i, offer) in team.Offers.Index())
            {
                table.AddRow(
                    i == 0 ? Markup.Escape(team.Unit) : "", i == 0 ? $"{team.People:N0}" : "", Markup.Escape(offer.Module), offer.Format, $"{offer.Price:N0}", Count(offer.People),
                    offer.Cash is { } cash ? $"{cash:N0}" : NotSaid, offer.Hours is { } hours ? $"{hours:N0}" : NotSaid, offer.Gain is { } gain ? $"{gain:+0.00}" : NotSaid);
            }
        }

        Screen.Out.Write(table);
        Screen.Out.WriteLine("--out FOLDER2 offers these to the planner.");
        if (tool.LowTeams.Count > top) Screen.Out.WriteLine($"{top:N0} of {tool.LowTeams.Count:N0} teams; --top N or --json shows more.");
    }

    private static void Return(ToolAdoptionDocument tool, string currency)
    {
        var made = tool.Return;
        Screen.Out.WriteLine($"since {made.Since:yyyy-MM-dd}: cost {(made.Cost is { } cost ? $"{cost:N0} {currency}" : "not known")} for {Count(made.Users)} users; "
            + (made.Hours is { } hours ? $"{Interval(hours, "N0")} hours saved say {Count(made.Reporting)} of them, worth {Interval(made.Worth!, "N0")} {currency}"
                + (made.PerCost is { } per ? $", {Interval(per, "0.0")} for each of cost" : "") : "hours saved not known"));
        if (made.Level is { } level) Screen.Out.WriteLine($"scores in {tool.Skill} since then: {Change(level, "+0.00;-0.00")}");
        foreach (var caution in made.Cautions) Screen.Out.WriteLine($"  ! {caution}");
        foreach (var programme in tool.Programmes)
        {
            Screen.Out.WriteLine($"{programme.Programme}: {Count(programme.People)} took part"
                + (programme.CostPerPerson is { } each ? $", about {each:N0} {currency} each" : ""));
            if (programme.Days is { } days) Screen.Out.WriteLine($"  days of use a week: {Change(days, "+0.00;-0.00")}");
            if (programme.Hours is { } saved) Screen.Out.WriteLine($"  hours saved a week: {Change(saved, "+0.00;-0.00")}");
        }

        foreach (var caution in tool.Programmes.SelectMany(programme => programme.Cautions).Distinct()) Screen.Out.WriteLine($"  ! {caution}");
    }

    private static string Change(BeforeAfterDocument change, string format) => change.Others == 0
        ? $"{change.Change.ToString(format)} ({change.Difference.Low.ToString(format)} to {change.Difference.High.ToString(format)}) of {change.People:N0} users, nobody to compare with"
        : $"{change.Change.ToString(format)} of {change.People:N0}, {change.OthersChange.ToString(format)} of {change.Others:N0} others: "
            + $"difference {change.Difference.Value.ToString(format)} ({change.Difference.Low.ToString(format)} to {change.Difference.High.ToString(format)})";

    private static string Interval(IntervalDocument figure, string format) =>
        $"{figure.Value.ToString(format)} ({figure.Low.ToString(format)} to {figure.High.ToString(format)})";

    private static string Bar(double share)
    {
        var full = (int)Math.Round(share * BarWidth);
        return new string('█', full) + new string('·', BarWidth - full);
    }

    private static string Count(int? count) => count is { } n ? $"{n:N0}" : NotSaid;

    private static string Share(double? share) => share is { } s ? $"{s:P0}" : NotSaid;
}
