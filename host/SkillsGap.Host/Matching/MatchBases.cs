using System.Runtime.InteropServices;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Matching;

/// <summary>The bases made last: callers match people again and again with the same roles, and to find what carries over takes longer than a small
/// match. Found by all that they are made from, which is kept with them; nothing of a person is.</summary>
internal sealed class MatchBases
{
    private const int Most = 16;
    private const long MostRows = 1_000_000, CharactersPerRow = 16;

    // Skills among which one thread finds what carries over before another has begun.
    private const int FewSkills = 64;

    private static readonly MatchPeople Nobody = new() { Id = [] };

    private readonly Lock access = new();
    private readonly LinkedList<(int Skills, MatchRequest Asked, MatchBasis Basis)> latest = [];

    /// <summary>The basis of a request if it was made lately; null where it was not.</summary>
    public MatchBasis? Find(MatchRequest request)
    {
        lock (access)
        {
            foreach (var (skills, asked, basis) in latest)
                if (skills == request.Skills.Length && IsSame(asked, request)) return basis;
        }

        return null;
    }

    /// <summary>The basis of a request that was checked.</summary>
    public MatchBasis Of(MatchRequest request, CancellationToken cancellation)
    {
        if (Find(request) is { } known) return known;
        var roles = RequestTaxonomy.Roles(request.Roles);
        var taxonomy = RequestTaxonomy.Of(request.Skills, null, null, request.Components, request.Transfer);
        var transfer = TransferMatrix.Build(taxonomy, roles, threads: request.Skills.Length <= FewSkills ? 1 : null, cancellation: cancellation);
        var made = new MatchBasis(roles, new(roles.Select(role => role.Requirements), transfer));
        if (Rows(request) + transfer.Kept > MostRows / Most) return made;
        lock (access)
        {
            latest.AddFirst((request.Skills.Length, request with { Skills = [], People = Nobody }, made));
            if (latest.Count > Most) latest.RemoveLast();
        }

        return made;
    }

    // What is kept of a request: skills, roles with their names, requirements, components and transfer.
    private static long Rows(MatchRequest request) =>
        request.Skills.Length + request.Roles.Id.Sum(id => 1 + (id.Length / CharactersPerRow)) + request.Roles.Role.Length
        + (request.Components?.Skill.Length ?? 0) + (request.Transfer?.From.Length ?? 0);

    // Whatever is said of people, and how many are wanted, makes no difference; nor do the names of skills.
    private static bool IsSame(MatchRequest one, MatchRequest other) =>
        one.Roles.Id.AsSpan().SequenceEqual(other.Roles.Id)
        && IsSame(one.Roles.Role, other.Roles.Role) && IsSame(one.Roles.Skill, other.Roles.Skill)
        && IsSame(one.Roles.Level, other.Roles.Level) && IsSame(one.Roles.Weight, other.Roles.Weight)
        && (one.Components is null) == (other.Components is null)
        && IsSame(one.Components?.Skill, other.Components?.Skill) && IsSame(one.Components?.Component, other.Components?.Component)
        && IsSame(one.Components?.Weight, other.Components?.Weight)
        && (one.Transfer is null) == (other.Transfer is null)
        && IsSame(one.Transfer?.From, other.Transfer?.From) && IsSame(one.Transfer?.To, other.Transfer?.To)
        && IsSame(one.Transfer?.Value, other.Transfer?.Value);

    private static bool IsSame<T>(T[]? one, T[]? other)
        where T : struct => MemoryMarshal.AsBytes<T>(one).SequenceEqual(MemoryMarshal.AsBytes<T>(other));
}
