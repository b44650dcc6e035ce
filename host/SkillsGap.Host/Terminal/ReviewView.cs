using System.Globalization;
using SkillsGap.Engine.Explaining;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>A review as it is presented: what has come of the plan, who needs help, what was planned again, and why.</summary>
internal static class ReviewView
{
    private const int Shown = 12, ChangesShown = 40;

    /// <summary>All tables.</summary>
    /// <param name="review">The review.</param>
    /// <param name="names">By id the name of a person, where there is one.</param>
    public static void Show(ReviewDocument review, IReadOnlyDictionary<string, string?> names)
    {
        string Named(string id) => Markup.Escape(names.GetValueOrDefault(id) is { Length: > 0 } name ? $"{id} {name}" : id);
        Head(review);
        Tiers(review);
        Strugglers(review, Named);
        Proposals(review, Named);
        Late(review, Named);
        Success(review);
        Weeks(review);
        Changes(review, Named);
        if (review.Remarks.Count > 0) Screen.Out.WriteLine($"{review.Remarks.Count:N0} of the events look odd; they are named above, and in --json.");
    }

    private static void Head(ReviewDocument review)
    {
        var (states, money) = (review.States, review.Money);
        var head = new Table().Border(TableBorder.Rounded).AddColumns("review", $"{review.Day:yyyy-MM-dd}, plan of {review.AsOf:yyyy-MM-dd}");
        foreach (var target in review.Targets)
        {
            head.AddRow(Markup.Escape($"capable of {target.Role}"), $"{target.Now} (were {target.Then}); {target.Headcount} wanted by {review.Deadline:yyyy-MM-dd}");
            head.AddRow($"P(≥ {target.Headcount})", $"{ChanceWords.Of(target.Planned)} as planned, {ChanceWords.Of(target.Unchanged)} if nothing is changed"
                + (target.Replanned is { } again ? $", {ChanceWords.Of(again)} planned again ({target.Expected:0.0} expected)" : ""));
        }

        head.AddRow("people", $"{states.Done} done, {states.OnTrack} on track, {states.Late} late, {states.Struggling} struggling, {states.Out} out, {states.NotPlanned} not planned");
        head.AddRow("cash", $"{Amount(money.Planned)} {review.Currency} planned{(money.Extra > 0 ? $" + {Amount(money.Extra)} extra" : "")}"
            + $" = {Amount(money.Spent)} spent + {Amount(money.Committed)} committed + {Amount(money.Freed)} freed"
            + (money.Left is { } left ? $"; {Amount(left)} of {Amount(money.Budget!.Value)} left" : ""));
        if (review.Replan is { } replan)
        {
            var conflict = replan.Conflict.Count > 0 ? Markup.Escape($": {string.Join(", ", replan.Conflict)}") : "";
            head.AddRow("planned again", replan.Error is { } error ? $"no: {Markup.Escape(error)}"
                : replan.Value is null ? $"{replan.Status}{conflict}"
                : $"{replan.Status}, gap {100 * replan.Gap:0.000} %, value {replan.Value:N0} {review.Currency}, cash {replan.Cash:N0}; "
                    + $"{replan.Moved} {(replan.Moved == 1 ? "decision" : "decisions")} changed at {replan.Penalty:N0} {review.Currency} each, of people to whom nothing had happened");
        }
        else
        {
            head.AddRow("planned again", review.Day < review.Deadline ? "no: there is no plan of what is left" : "no: the deadline has come");
        }

        Screen.Out.Write(head);
    }

    // Written so that the sums of a line add up in what is written.
    private static string Amount(double cash) => cash.ToString("#,0.##", CultureInfo.CurrentCulture);

    private static void Tiers(ReviewDocument review)
    {
        var table = Grids.Of("tier of the plan", "people", "done", "on track", "late", "struggling", "out", "matched", "not planned");
        foreach (var tier in review.Tiers)
        {
            var states = tier.States;
            table.AddRow(
                tier.Tier, $"{tier.People}", $"{states.Done}", $"{states.OnTrack}", $"{states.Late}", $"{states.Struggling}", $"{states.Out}", $"{tier.Matched}",
                $"{states.NotPlanned}");
        }

        Screen.Out.Write(table);
    }

    private static void Strugglers(ReviewDocument review, Func<string, string> named)
    {
        if (review.Strugglers.Count == 0) return;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("struggling", "with", "because", "mentor proposed", "hours", "before");
        foreach (var one in review.Strugglers.Take(Shown))
        {
            table.AddRow(
                named(one.Person), Markup.Escape(string.Join(", ", one.Skills)), Markup.Escape(one.Why),
                one.Mentor is null ? "nobody is proficient and has hours" : named(one.Mentor), one.Source ?? "", one.Former is null ? "" : named(one.Former));
        }

        Screen.Out.Write(table);
        More(review.Strugglers.Count, "struggle");
        foreach (var one in review.Strugglers.Where(one => one.NotHeld is not null).Take(Shown))
            Screen.Out.MarkupLine($"not held to the mentor: {named(one.Person)}: {Markup.Escape(one.NotHeld!)}");
        More(review.Strugglers.Count(one => one.NotHeld is not null), "are not held to their mentor");
    }

    private static void Proposals(ReviewDocument review, Func<string, string> named)
    {
        if (review.Proposals.Count == 0) return;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("out", "because", "open role kept", "others that fit", "open to change");
        foreach (var one in review.Proposals.Take(Shown))
        {
            var others = one.Roles.Where(role => role.Role != one.Matched?.Role).Select(role => $"{role.Role} {role.Fit:0.00}");
            table.AddRow(
                named(one.Person), Markup.Escape(one.Why),
                one.Matched is { } match ? Markup.Escape($"{match.Role}, fit {match.Fit:0.00}{(match.Wanted ? "" : ", above its target")}")
                    : one.Roles.Count == 0 ? $"none fits by {review.Rules.LeastFit:0.00}" : "none left: kept for others",
                Markup.Escape(string.Join(", ", others)), one.OpenToChange ? "yes" : "ask first");
        }

        Screen.Out.Write(table);
        More(review.Proposals.Count, "are out");
    }

    private static void Late(ReviewDocument review, Func<string, string> named)
    {
        var late = review.People.Where(one => one.State == "late").ToList();
        foreach (var one in late.Take(Shown)) Screen.Out.MarkupLine($"late: {named(one.Person)}: {Markup.Escape(one.Why)}");
        More(late.Count, "are late");
        foreach (var one in review.Faded.Take(Shown))
        {
            Screen.Out.MarkupLine($"no longer at the level: {named(one.Person)}: {Markup.Escape(string.Join(", ", one.Skills))}. "
                + "What is known has faded or was tested lower; an assessment would tell.");
        }

        More(review.Faded.Count, "are no longer at the level");
    }

    private static void Success(ReviewDocument review)
    {
        if (review.Success.Count == 0) return;
        var table = Grids.Of("success of paths", "ended", "succeeded", "declared", "observed", "posterior", "90 % interval");
        foreach (var one in review.Success)
        {
            table.AddRow(
                one.Kind, $"{one.Ended:N0}", $"{one.Succeeded:N0}", $"{one.Declared:P1}", one.Observed is { } share ? $"{share:P1}" : "", $"{one.Posterior:P1}",
                $"{one.Low:P1} … {one.High:P1}");
        }

        Screen.Out.Write(table);
    }

    private static void Weeks(ReviewDocument review)
    {
        var target = review.Targets[0];
        var table = Grids.Of($"capable of {target.Role} by", "done", "planned", "90 % interval", "expected now", "90 % interval now", "target");
        var every = Math.Max(1, (int)Math.Ceiling(review.Weeks.Count / 26.0));
        for (var w = 0; w < review.Weeks.Count; w++)
        {
            var week = review.Weeks[w];
            if (w % every != 0 && week.Day != review.Day && w + 1 < review.Weeks.Count) continue;
            table.AddRow(
                $"{week.Day:yyyy-MM-dd}", $"{week.Done}", $"{week.Planned:0.0}", $"{week.PlannedLow} … {week.PlannedHigh}",
                week.Expected is { } expected ? $"{expected:0.0}" : "", week.Low is { } low ? $"{low} … {week.High}" : "", $"{target.Headcount}");
        }

        Screen.Out.Write(table);
    }

    private static void Changes(ReviewDocument review, Func<string, string> named)
    {
        if (review.Changes.Count == 0) return;
        var table = new Table().Border(TableBorder.Rounded).AddColumns("changed", "was", "is", "because");
        foreach (var change in review.Changes.Take(ChangesShown))
            table.AddRow(named(change.Person), Markup.Escape(Short(change.Former)), Markup.Escape(Short(change.Decision)), Markup.Escape(change.Why));
        Screen.Out.Write(table);
        if (review.Changes.Count > ChangesShown) Screen.Out.WriteLine($"{ChangesShown} of {review.Changes.Count:N0} changes are shown; --json has all.");
    }

    // Kind, role and mentor; the modules are in plan.json.
    private static string Short(string option)
    {
        var parts = option.Split('/');
        return parts.Length < 2 ? option : string.Join(' ', parts.Where((_, i) => i != 1));
    }

    private static void More(int count, string what)
    {
        if (count > Shown) Screen.Out.WriteLine($"{Shown} of {count:N0} who {what} are shown; --json has all.");
    }
}
