using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Matching;

/// <summary>The bases made last: callers match people again and again with the same roles, and to find what carries over takes longer than a small
/// match. Found by a hash of all they are made from; nothing of a person is kept.</summary>
internal sealed class MatchBases
{
    private const int Most = 16;
    private const long MostRequirements = 1_000_000;

    // Skills among which one thread finds what carries over before another has begun.
    private const int FewSkills = 64;

    private readonly Lock access = new();
    private readonly LinkedList<(string Key, MatchBasis Basis)> latest = [];

    /// <summary>The basis of a request that was checked.</summary>
    public MatchBasis Of(MatchRequest request, CancellationToken cancellation)
    {
        var key = KeyOf(request);
        lock (access)
        {
            if (latest.FirstOrDefault(one => one.Key == key) is { Basis: { } known }) return known;
        }

        var roles = RequestTaxonomy.Roles(request.Roles);
        var taxonomy = RequestTaxonomy.Of(request.Skills, null, null, request.Components, request.Transfer);
        var transfer = TransferMatrix.Build(taxonomy, roles, threads: request.Skills.Length <= FewSkills ? 1 : null, cancellation: cancellation);
        var made = new MatchBasis(roles, new(roles.Select(role => role.Requirements), transfer));
        if (request.Roles.Role.Length > MostRequirements / Most) return made;
        lock (access)
        {
            latest.AddFirst((key, made));
            if (latest.Count > Most) latest.RemoveLast();
        }

        return made;
    }

    private static string KeyOf(MatchRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (roles, components, transfer) = (request.Roles, request.Components, request.Transfer);
        Add<int>([request.Skills.Length, roles.Id.Length, components is null ? 0 : 1, transfer is null ? 0 : 1]);
        foreach (var id in roles.Id) hash.AppendData(Encoding.UTF8.GetBytes($"{id}\0"));
        Add<int>(roles.Role);
        Add<int>(roles.Skill);
        Add<double>(roles.Level);
        Add<double>(roles.Weight);
        Add<int>(components?.Skill);
        Add<int>(components?.Component);
        Add<double>(components?.Weight);
        Add<int>(transfer?.From);
        Add<int>(transfer?.To);
        Add<double>(transfer?.Value);
        return Convert.ToHexString(hash.GetHashAndReset());

        void Add<T>(ReadOnlySpan<T> values)
            where T : struct
        {
            var length = values.Length;
            hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
            hash.AppendData(MemoryMarshal.AsBytes(values));
        }
    }
}
