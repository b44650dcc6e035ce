using SkillsGap.Host.Security;

namespace SkillsGap.Host.Storage.Sql;

/// <summary>An entry of the audit log as the database has it.</summary>
internal sealed class AuditRow
{
    public string Tenant { get; init; } = "";

    public long Number { get; init; }

    public long Time { get; init; }

    public string Actor { get; init; } = "";

    public string Action { get; init; } = "";

    public string Resource { get; init; } = "";

    public string? Person { get; init; }

    public string Outcome { get; init; } = "";

    public string Previous { get; init; } = "";

    public string Hash { get; init; } = "";

    public static AuditRow Of(AuditEntry entry) => new()
    {
        Tenant = entry.Event.Tenant, Number = entry.Number, Time = entry.Time.ToUnixTimeMilliseconds(), Actor = entry.Event.Actor, Action = entry.Event.Action,
        Resource = entry.Event.Resource, Person = entry.Event.Person, Outcome = entry.Event.Outcome, Previous = entry.Previous, Hash = entry.Hash,
    };

    // A time that no clock can say was put there by somebody else: the entry is read, and found to be broken.
    public AuditEntry Entry() => new(
        new(Tenant, Actor, Action, Resource, Person, Outcome), Number,
        DateTimeOffset.FromUnixTimeMilliseconds(
            Math.Clamp(Time, DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())),
        Previous, Hash);
}
