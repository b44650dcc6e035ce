using System.Collections.Immutable;
using System.Text.Json;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Rows;
using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Scenarios;

/// <summary>
/// Makes a scenario of JSON, with every id looked up. To add a key: a property with its default in <see cref="Scenario"/>, a line here and
/// one in <see cref="ScenarioWriter"/>.
/// </summary>
internal sealed class ScenarioReader
{
    /// <summary>The file of a workforce folder that holds its scenario.</summary>
    public const string File = "scenario.json";

    private const long LargestFile = 64 * 1024 * 1024;

    private readonly JsonMembers root;
    private readonly Workforce workforce;
    private readonly ProblemLog problems;

    private ScenarioReader(JsonMembers root, Workforce workforce, ProblemLog problems) =>
        (this.root, this.workforce, this.problems) = (root, workforce, problems);

    /// <summary>The scenario of a file; null where there is not even JSON. What is wrong is in the log.</summary>
    public static Scenario? ReadFile(string path, Ids ids, Workforce workforce, ProblemLog problems)
    {
        FileLog log = problems.For(Path.GetFileName(path));
        try
        {
            if (!System.IO.File.Exists(path))
                log.Error(null, null, null, new("is missing.", "Add it with at least asOf, deadline and targets."));
            else if (new FileInfo(path).Length > LargestFile)
                log.Error(null, null, null, new($"is larger than {LargestFile} bytes.", "Name units instead of people in the scope."));
            else
                return Read(System.IO.File.ReadAllBytes(path), log.File, ids, workforce, problems);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.Error(null, null, null, new($"cannot be read: {problem.Message}", "Check that the file is there and may be read."));
        }
        return null;
    }

    /// <summary>The scenario that JSON holds; null where it is no JSON. What is wrong is in the log.</summary>
    public static Scenario? Read(ReadOnlySpan<byte> json, string file, Ids ids, Workforce workforce, ProblemLog problems)
    {
        FileLog log = problems.For(file);
        return JsonItemReader.Read(json, log) is JsonItem item ? Read(item, log, ids, workforce, problems) : null;
    }

    /// <summary>The scenario that is in the members of an object. What is wrong is in the log.</summary>
    public static Scenario Read(JsonItem item, FileLog log, Ids ids, Workforce workforce, ProblemLog problems) =>
        new ScenarioReader(new(item, ids, log), workforce, problems).Read();

    private Scenario Read()
    {
        var scenario = new Scenario
        {
            AsOf = root.Read("asOf", FieldTypes.Date),
            Deadline = root.Read("deadline", FieldTypes.Date),
            Targets = Targets(),
        };
        (double benefit, double cost) = Weights(scenario);
        scenario = scenario with
        {
            HorizonMonths = root.Read("horizonMonths", FieldTypes.Months, scenario.HorizonMonths),
            Currency = root.Read("currency", FieldTypes.Currency, scenario.Currency),
            Seed = root.Read("seed", FieldTypes.Seed, scenario.Seed),
            Scope = root.Object("scope") is JsonMembers scope ? ScopeOf(scope) : scenario.Scope,
            Transitions = Transitions(),
            Offers = [.. root.Array("offers").Select(OfferOf)],
            Budget = root.Find("budget") is { Kind: not JsonValueKind.Null } ? root.Read("budget", FieldTypes.Money) : null,
            CountTime = root.Read("countTime", FieldTypes.Flag, scenario.CountTime),
            BenefitWeight = benefit,
            CostWeight = cost,
            Generic = root.Object("generic") is JsonMembers generic ? GenericOf(generic) : null,
            MentorHoursPerMentee = root.Read("mentorHoursPerMentee", FieldTypes.HoursPerWeek, scenario.MentorHoursPerMentee),
            Tiers = root.Object("tiers") is JsonMembers tiers ? TiersOf(tiers, scenario.Tiers) : scenario.Tiers,
            Exclude = root.Indices("exclude", Entity.Person),
            Parity = root.Object("parity") is JsonMembers parity ? ParityScenario.Of(parity) : null,
            Audit = root.Object("audit") is JsonMembers audit ? AuditScenario.Of(audit) : scenario.Audit,
        };
        scenario = scenario with { Pins = Pins(scenario.Exclude) };
        scenario = new ProgressReader(root, workforce).Into(scenario);
        if (scenario.AsOf != default && scenario.Deadline != default && scenario.Deadline <= scenario.AsOf)
        {
            root.Error(root.Find("deadline")!, new(
                $"is not after asOf {scenario.AsOf:yyyy-MM-dd}.", "Learning needs time: move one of the two days."));
        }
        root.Finish();
        return scenario;
    }

    private ImmutableArray<CapabilityTarget> Targets()
    {
        var targets = ImmutableArray.CreateBuilder<CapabilityTarget>();
        if (root.Require("targets") is { Kind: JsonValueKind.Array, Items.Count: 0 } none)
            root.Error(none, new("is empty.", """Add at least one, such as { "capable": "role-id", "headcount": 5 }."""));
        foreach (JsonItem item in root.Array("targets"))
        {
            var target = new JsonMembers(item, root.Ids, root.Log);
            JsonItem? name = target.Require("capable");
            int role = RoleWithRequirements(name);
            if (role >= 0 && targets.Any(other => other.Role == role))
                root.Error(name!, new("is a target twice.", "Keep the one with the head-count that is meant."));
            int headcount = target.Read("headcount", FieldTypes.TargetHeadcount);
            double? expected = target.Find("expected") is { Kind: not JsonValueKind.Null } ? target.Read("expected", FieldTypes.Heads) : null;
            if (expected < headcount)
                root.Error(target.Find("expected")!, new($"is below the headcount {headcount}.", "Expect at least as many as are wanted, or leave the key out."));
            targets.Add(new(role, headcount, expected));
            target.Finish();
        }
        return targets.ToImmutable();
    }

    private PathOffer OfferOf(JsonItem item)
    {
        var offer = new JsonMembers(item, root.Ids, root.Log);
        var read = new PathOffer(offer.Index(offer.Require("unit"), Entity.Unit), RoleWithRequirements(offer.Require("role")));
        offer.Finish();
        return read;
    }

    private ImmutableArray<int> Transitions()
    {
        foreach (JsonItem item in root.Array("transitions").Where(item => item.IsText))
        {
            if (root.Ids[Entity.Role].Find(item.Text, out int role) is null)
                ReportWithoutRequirement(item, role);
        }
        return root.Indices("transitions", Entity.Role);
    }

    private int RoleWithRequirements(JsonItem? name)
    {
        int role = root.Index(name, Entity.Role);
        ReportWithoutRequirement(name, role);
        return role;
    }

    private void ReportWithoutRequirement(JsonItem? name, int role)
    {
        if (name is not null && role >= 0 && workforce.Roles[role].Requirements.IsEmpty && IsSound(RoleRequirementRow.Table.File))
        {
            root.Error(name, new(
                "is a role without requirements, which everybody meets.", $"Add its requirements to {RoleRequirementRow.Table.File}."));
        }
    }

    private static Scope ScopeOf(JsonMembers members)
    {
        string[] forms = ["all", "people", "units", "selfReportBelow"];
        string[] given = [.. forms.Where(form => members.Find(form) is not null)];
        Scope scope = new Scope.All();
        if (given.Length != 1)
        {
            members.Error(members.Item, new($"names {given.Length} rules.", $"Give exactly one of {string.Join(", ", forms)}."));
        }
        else if (given[0] == "all")
        {
            if (!members.Read("all", FieldTypes.Flag, true))
            {
                members.Error(members.Find("all")!, new(
                    "can only be true.", "Leave the scope out for everybody, or name people or units."));
            }
        }
        else if (given[0] == "selfReportBelow")
        {
            JsonMembers below = members.Object("selfReportBelow") ?? new(members.Find("selfReportBelow")!, members.Ids, members.Log);
            string competency = below.Name(below.Require("competency"), below.Ids.Competencies);
            scope = new Scope.SelfReportBelow(competency, below.Read("level", FieldTypes.Level));
            below.Finish();
        }
        else
        {
            var indices = members.Indices(given[0], given[0] == "people" ? Entity.Person : Entity.Unit);
            if (members.Find(given[0]) is { Kind: JsonValueKind.Array, Items.Count: 0 } none)
                members.Error(none, new("is empty, so nobody would be planned.", "Name somebody, or leave the scope out for everybody."));
            scope = given[0] == "people" ? new Scope.OfPeople(indices) : new Scope.OfUnits(indices);
        }
        members.Finish();
        return scope;
    }

    private (double Benefit, double Cost) Weights(Scenario defaults)
    {
        if (root.Object("weights") is not JsonMembers weights)
            return (defaults.BenefitWeight, defaults.CostWeight);
        var pair = (
            weights.Read("benefit", FieldTypes.Factor, defaults.BenefitWeight),
            weights.Read("cost", FieldTypes.Factor, defaults.CostWeight));
        weights.Finish();
        return pair;
    }

    private static GenericProgramme GenericOf(JsonMembers generic)
    {
        var programme = new GenericProgramme(
            generic.Read("weeks", FieldTypes.ProgrammeWeeks), generic.Read("hours", FieldTypes.Hours),
            generic.Read("costPerPerson", FieldTypes.Money), generic.Read("success", FieldTypes.Level));
        generic.Finish();
        return programme;
    }

    private static TierLimits TiersOf(JsonMembers tiers, TierLimits defaults)
    {
        var limits = new TierLimits(
            tiers.Read("targeted", FieldTypes.Skills, defaults.Targeted), tiers.Read("structured", FieldTypes.Skills, defaults.Structured),
            tiers.Read("lowReach", FieldTypes.Level, defaults.LowReach));
        if (limits.Targeted > limits.Structured)
        {
            tiers.Error(tiers.Find("targeted") ?? tiers.Item, new(
                $"is above structured {limits.Structured}.", "Structured begins where targeted ends; make targeted ≤ structured."));
        }
        tiers.Finish();
        return limits;
    }

    private ImmutableArray<Pin> Pins(ImmutableArray<int> excluded)
    {
        var pins = ImmutableArray.CreateBuilder<Pin>();
        var pinned = new HashSet<int>();
        var left = excluded.ToHashSet();
        foreach (JsonItem item in root.Array("pins"))
        {
            var members = new JsonMembers(item, root.Ids, root.Log);
            JsonItem? name = members.Require("person");
            int person = members.Index(name, Entity.Person);
            if (person >= 0 && !pinned.Add(person))
                root.Error(name!, new("is pinned twice.", "Keep the one pin that is meant."));
            if (person >= 0 && left.Contains(person))
                root.Error(name!, new("is excluded and pinned.", "Remove the person from exclude or from pins."));
            OptionKind? kind = members.Read("kind", FieldTypes.Option.OrNull());
            int? by = members.Find("mentor") is JsonItem mentor ? MentorOf(members, mentor, person, kind) : null;
            pins.Add(new(person, kind ?? default, by));
            members.Finish();
        }
        return pins.ToImmutable();
    }

    private int MentorOf(JsonMembers pin, JsonItem mentor, int person, OptionKind? kind)
    {
        int index = pin.Index(mentor, Entity.Person);
        if (index >= 0 && index == person)
            pin.Error(mentor, new("is the person pinned.", "Name somebody else as mentor."));
        else if (index >= 0 && workforce.People[index].MentorCapacity == 0 && IsSound(PersonRow.Table.File))
            pin.Error(mentor, new("has no mentor_capacity.", $"Give them hours in {PersonRow.Table.File}, or name another mentor."));
        if (kind == OptionKind.Stay)
            pin.Error(mentor, new("mentors somebody who is to stay as they are.", "Leave the mentor out, or pin a path or a transition."));
        return index;
    }

    // What a broken table does not say is not held against the scenario.
    private bool IsSound(string file) => !problems.For(file).HasErrors;
}
