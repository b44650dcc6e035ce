using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Host.Plans;

/// <summary>
/// A hash of what was decided and proven, by which a second run can be compared with the first. Ids and names are no part of it, as they are none of a
/// decision: the order of people and options is that of the planner, which depends on their content alone.
/// </summary>
internal static class ReplayHash
{
    private const string Format = "skillsgap-replay/1";

    /// <summary>SHA-256 in lower-case hexadecimal over engine, seed, settings, status, value, bound, prices and the place of each person's option.</summary>
    public static string Of(WorkforcePlan plan, PlannerSettings settings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var result = plan.Result;
        hash.AppendData(Encoding.UTF8.GetBytes(
            $"{Format}\n{typeof(WorkforcePlan).Assembly.GetName().Version!.ToString(3)}\n{settings.Seed}\n{settings.GapTarget:R}\n{settings.TimeLimit?.TotalSeconds:R}\n{result.Status}\n"));
        Number(result.Value ?? double.NaN);
        Number(result.Bound);
        Number(result.PriceBound);
        Whole(result.Prices.Count);
        foreach (var price in result.Prices) Number(price);
        Whole(plan.Exists ? result.Choice.Count : 0);
        foreach (var choice in plan.Exists ? result.Choice : []) Whole(choice);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Number(double value)
        {
            Span<byte> bytes = stackalloc byte[sizeof(double)];
            BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
            hash.AppendData(bytes);
        }

        void Whole(int value)
        {
            Span<byte> bytes = stackalloc byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
            hash.AppendData(bytes);
        }
    }
}
