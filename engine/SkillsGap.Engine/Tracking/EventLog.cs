using System.Collections.Immutable;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>
/// Goes through events in the order of their days and keeps what they come to. To add a kind: a case in <see cref="Take"/>.
/// </summary>
internal sealed class EventLog
{
    private readonly Workforce workforce;
    private readonly string file;
    private readonly Dictionary<int, PathLedger> paths;
    private readonly List<DataProblem> remarks = [];

    public EventLog(WorkforceContent before, ImmutableArray<Decided> decisions, ProgressEvents events, DateOnly day)
    {
        (workforce, file) = (before.Workforce, events.File);
        var (asOf, counted) = (before.Scenario!.AsOf, before.Scenario.EventsThrough);
        paths = decisions.ToDictionary(one => one.Person, one => new PathLedger(one, asOf));
        foreach (var happened in events.All.OrderBy(one => one.Date).ThenBy(one => Rank(one.Kind)).ThenBy(one => one.Row))
        {
            if (happened.Date <= counted)
                Outside(happened, $"was counted by the review of {counted:yyyy-MM-dd} and is not counted again.", "Remove it, or leave it: nothing is counted twice.");
            else if (happened.Date < asOf)
                Outside(happened, $"is before the plan of {asOf:yyyy-MM-dd} and is not counted.", "What was known then belongs to evidence.csv.");
            else if (happened.Date > day)
                Outside(happened, $"is after the review of {day:yyyy-MM-dd} and is not counted.", "Leave it for the next review, or give a later --as-of.");
            else
                Take(happened);
        }
    }

    public IReadOnlyDictionary<int, PathLedger> Paths => paths;

    /// <summary>Modules passed, with their scores, and failed ones that were scored.</summary>
    public List<ProgressEvent> Tested { get; } = [];

    /// <summary>Assessments.</summary>
    public List<ProgressEvent> Assessed { get; } = [];

    /// <summary>Per person the role they moved to last.</summary>
    public Dictionary<int, int> Roles { get; } = [];

    /// <summary>Per person the hours a week they offered last.</summary>
    public Dictionary<int, double> Offered { get; } = [];

    /// <summary>Offers that were declined.</summary>
    public HashSet<DeclinedOffer> Declined { get; } = [];

    /// <summary>Per person hours that mentors gave them.</summary>
    public Dictionary<int, double> Sessions { get; } = [];

    /// <summary>Per person cash spent on modules.</summary>
    public Dictionary<int, double> Spent { get; } = [];

    /// <summary>Cash of that which no plan meant.</summary>
    public double Extra { get; private set; }

    public ImmutableArray<DataProblem> Remarks => [.. remarks.OrderBy(remark => remark.Row)];

    // On one day a module begins before it ends.
    private static int Rank(ProgressEventKind kind) => kind == ProgressEventKind.Started ? 0 : 1;

    private void Take(ProgressEvent happened)
    {
        var path = paths.GetValueOrDefault(happened.Person);
        switch (happened.Kind)
        {
            case ProgressEventKind.Started or ProgressEventKind.Completed or ProgressEventKind.Failed:
            case ProgressEventKind.Dropped when happened.Module is not null:
                Module(happened, path);
                break;
            case ProgressEventKind.Dropped:
                Leave(happened, path, "dropped the path", null);
                break;
            case ProgressEventKind.Assessed:
                Assessed.Add(happened);
                if (path is not null) path.Last = happened.Date;
                break;
            case ProgressEventKind.MentorSession:
                Sessions[happened.Person] = Sessions.GetValueOrDefault(happened.Person) + (happened.Hours ?? 1);
                break;
            case ProgressEventKind.Declined when happened.Mentor is not null:
                Declined.Add(new(happened.Person, null, happened.Mentor));
                break;
            case ProgressEventKind.Declined:
                Leave(happened, path, "declined the path", happened.Role);
                break;
            case ProgressEventKind.MovedRole:
                Move(happened, path);
                break;
            case ProgressEventKind.Offered:
                Offered[happened.Person] = happened.Hours!.Value;
                break;
        }
    }

    private void Module(ProgressEvent happened, PathLedger? path)
    {
        var (id, module) = (workforce.Modules[happened.Module!.Value].Id, workforce.Modules[happened.Module.Value]);
        if (path is null || !path.Has(happened.Module.Value))
        {
            Remark(happened, "module_id", id,
                path is { Decided.IsPath: true } ? $"is not in the path of {Who(happened)}."
                    : $"is no part of the plan, which has no path for {Who(happened)}.",
                "A pass is evidence and its cost is spent all the same; correct it where another module is meant.");
            if (happened.Kind == ProgressEventKind.Started) Spend(happened.Person, module.Cost, Payment.Extra);
        }
        else
        {
            var left = path.Left is not null;
            var (pays, odd) = path.Take(happened);
            // Whoever takes the path up again does not decline it any more.
            if (left && path.Left is null) Declined.Remove(new(happened.Person, path.Decided.Option.Role, null));
            Spend(happened.Person, module.Cost, pays);
            if (odd is not null)
            {
                Remark(happened, "module_id", id, $"{odd}.", "Remove one of the two rows.");
                return;
            }
        }

        if (happened.Kind == ProgressEventKind.Completed || (happened.Kind == ProgressEventKind.Failed && happened.Value is not null)) Tested.Add(happened);
    }

    private void Leave(ProgressEvent happened, PathLedger? path, string how, int? role)
    {
        if (role is { } other && path?.Decided.Option.Role != other)
        {
            Declined.Add(new(happened.Person, other, null));
            return;
        }

        if (path is not { Decided.IsPath: true })
        {
            Remark(happened, "person_id", Who(happened), "has no path in the plan that could be left.",
                "Name the role or the mentor that was declined, or remove the row.");
            return;
        }

        path.Leave(happened.Date, $"{how} on {happened.Date:yyyy-MM-dd}{(happened.Note.Length > 0 ? $": {happened.Note}" : "")}");
        Declined.Add(new(happened.Person, path.Decided.Option.Role, null));
    }

    private void Move(ProgressEvent happened, PathLedger? path)
    {
        var role = happened.Role!.Value;
        if ((Roles.TryGetValue(happened.Person, out var last) ? last : workforce.People[happened.Person].Role) == role)
        {
            Remark(
                happened, "role_id", workforce.Roles[role].Id, $"is the role that {Who(happened)} holds already.", "Remove the row, or correct the role.");
        }

        Roles[happened.Person] = role;
        if (path is not null) path.Last = happened.Date;
    }

    private void Outside(ProgressEvent happened, string message, string cure) =>
        Remark(happened, "date", $"{happened.Date:yyyy-MM-dd}", message, cure);

    private void Spend(int person, double cash, Payment pays)
    {
        if (pays == Payment.Nothing) return;
        Spent[person] = Spent.GetValueOrDefault(person) + cash;
        if (pays == Payment.Extra) Extra += cash;
    }

    private string Who(ProgressEvent happened) => workforce.People[happened.Person].Id;

    private void Remark(ProgressEvent happened, string column, string value, string message, string cure) =>
        remarks.Add(new(Severity.Warning, file, happened.Row, column, value, message, cure));
}
