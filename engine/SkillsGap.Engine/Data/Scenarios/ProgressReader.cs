using System.Collections.Immutable;
using System.Text.Json;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Scenarios;

/// <summary>Reads of a scenario what became of a plan before it: paths under way, offers declined, outcomes.</summary>
internal sealed class ProgressReader(JsonMembers root, Workforce workforce)
{
    public Scenario Into(Scenario scenario) => scenario with
    {
        EventsThrough = root.Read("eventsThrough", FieldTypes.Date.OrNull(), scenario.EventsThrough),
        UnderWay = UnderWay(scenario),
        Declined = [.. root.Array("declined").Select(Declined)],
        Outcomes = Outcomes(),
        OutcomePrior = root.Read("outcomePrior", FieldTypes.Weight, scenario.OutcomePrior),
    };

    private ImmutableArray<PathUnderWay> UnderWay(Scenario scenario)
    {
        var seen = new HashSet<int>(scenario.Exclude);
        var pinned = scenario.Pins.Select(pin => pin.Person).ToHashSet();
        var paths = ImmutableArray.CreateBuilder<PathUnderWay>();
        foreach (var item in root.Array("underWay"))
        {
            var path = new JsonMembers(item, root.Ids, root.Log);
            var name = path.Require("person");
            var person = path.Index(name, Entity.Person);
            var isOpen = path.Read("open", FieldTypes.Flag, false);
            if (person >= 0 && (!seen.Add(person) || (!isOpen && pinned.Contains(person))))
                root.Error(name!, new("is under way twice, or pinned or excluded as well.", "Say one thing of each person."));
            var kind = path.Read("kind", FieldTypes.Option.OrNull());
            if (kind == OptionKind.Stay)
                root.Error(path.Find("kind")!, new("is no path.", "Leave the person out of underWay, or pin them to stay."));
            paths.Add(new(
                person, kind ?? default, path.Index(path.Require("role"), Entity.Role), [.. path.Array("steps").Select(step => Step(step, scenario.AsOf))],
                Optional(path, "mentor", Entity.Person), Optional(path, "project", Entity.Project), path.Read("declared", FieldTypes.Level), isOpen));
            path.Finish();
        }

        return paths.ToImmutable();
    }

    private StepUnderWay Step(JsonItem item, DateOnly asOf)
    {
        var step = new JsonMembers(item, root.Ids, root.Log);
        var module = step.Index(step.Require("module"), Entity.Module);
        var (start, finish) = (step.Read("start", FieldTypes.Date), step.Read("finish", FieldTypes.Date));
        if (finish < start && finish != default)
            root.Error(step.Find("finish")!, new($"is before its start {start:yyyy-MM-dd}.", "Correct one of the two days."));
        if (start < asOf && start != default)
            root.Error(step.Find("start")!, new($"is before asOf {asOf:yyyy-MM-dd}.", "Say what is left from that day on."));
        var read = new StepUnderWay(
            module, CohortOf(step, module), start, finish, step.Read("hours", FieldTypes.HoursLeft), step.Read("paid", FieldTypes.Flag, false));
        step.Finish();
        return read;
    }

    private int? CohortOf(JsonMembers step, int module)
    {
        if (step.Find("cohort") is not { Kind: not JsonValueKind.Null } name) return null;
        for (var c = 0; c < workforce.Cohorts.Length; c++)
        {
            if (workforce.Cohorts[c].Id == name.Text && workforce.Cohorts[c].Module == module) return c;
        }

        root.Error(name, new("is no cohort of the module.", "Name one of cohorts.csv with that module, or leave it out."));
        return null;
    }

    private DeclinedOffer Declined(JsonItem item)
    {
        var members = new JsonMembers(item, root.Ids, root.Log);
        var declined = new DeclinedOffer(
            members.Index(members.Require("person"), Entity.Person), Optional(members, "role", Entity.Role), Optional(members, "mentor", Entity.Person));
        if (declined.Role is null == declined.Mentor is null)
            root.Error(item, new("names not one thing that was declined.", "Give a role or a mentor."));
        members.Finish();
        return declined;
    }

    private ImmutableArray<PathOutcomes> Outcomes()
    {
        var outcomes = ImmutableArray.CreateBuilder<PathOutcomes>();
        foreach (var item in root.Array("outcomes"))
        {
            var members = new JsonMembers(item, root.Ids, root.Log);
            var kind = members.Read("kind", FieldTypes.PathKind.OrNull());
            if (kind is not null && outcomes.Any(other => other.Kind == kind))
                root.Error(members.Find("kind")!, new("is there twice.", "Add the two up."));
            var one = new PathOutcomes(
                kind ?? default, members.Read("ended", FieldTypes.Count), members.Read("succeeded", FieldTypes.Count), members.Read("declared", FieldTypes.Level));
            if (one.Succeeded > one.Ended)
                root.Error(members.Find("succeeded")!, new($"is more than have ended, {one.Ended}.", "Count those that succeeded among those that ended."));
            outcomes.Add(one);
            members.Finish();
        }

        return outcomes.ToImmutable();
    }

    private static int? Optional(JsonMembers members, string key, Entity entity) =>
        members.Find(key) is { Kind: not JsonValueKind.Null } item ? members.Index(item, entity) : null;
}
