using System.Buffers;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Service;

namespace SkillsGap.Benchmarks.Serving;

/// <summary>Requests to match, drawn from a seed: as in taxonomies, roles require some dozen of the skills and people have evidence in some more.</summary>
internal static class MatchRequests
{
    private const int RequiredSkills = 12, KnownSkills = 40, TransfersPerSkill = 8;

    public static MatchRequest Draw(int people, int roles, int skills)
    {
        var random = new Random(11);
        int[] Some(int count) => [.. Enumerable.Range(0, Math.Min(count, skills)).Select(_ => random.Next(skills)).Distinct()];
        var required = Enumerable.Range(0, roles).SelectMany(role => Some(RequiredSkills).Select(skill => (role, skill))).ToArray();
        var known = Enumerable.Range(0, people).SelectMany(person => Some(KnownSkills).Select(skill => (person, skill))).ToArray();
        var pairs = Enumerable.Range(0, skills).SelectMany(from => Some(TransfersPerSkill).Where(to => to != from).Select(to => (from, to))).ToArray();
        return new()
        {
            Skills = [.. Enumerable.Range(0, skills).Select(s => $"skill-{s}")],
            Roles = new()
            {
                Id = [.. Enumerable.Range(0, roles).Select(r => $"role-{r}")], Role = [.. required.Select(pair => pair.role)],
                Skill = [.. required.Select(pair => pair.skill)],
                Level = [.. required.Select(_ => 0.2 + (0.8 * random.NextDouble()))],
            },
            People = new()
            {
                Id = [.. Enumerable.Range(0, people).Select(p => $"person-{p}")], Person = [.. known.Select(pair => pair.person)],
                Skill = [.. known.Select(pair => pair.skill)],
                Level = [.. known.Select(_ => random.NextDouble())],
            },
            Transfer = new()
            {
                From = [.. pairs.Select(pair => pair.from)], To = [.. pairs.Select(pair => pair.to)],
                Value = [.. pairs.Select(_ => random.NextDouble())]
            },
        };
    }

    public static byte[] Packed(MatchRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        MessagePackCodec.Write(buffer, request, ServiceJson.TypeOf<MatchRequest>(), MessagePackColumns.Packed);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A request with its body, answered in the same form.</summary>
    public static HttpRequestMessage Message(byte[] body) => new(HttpMethod.Post, "/v1/match")
    {
        Content = new ByteArrayContent(body) { Headers = { { "Content-Type", MessagePackCodec.MediaType } } },
        Headers = { { "Accept", $"{MessagePackCodec.MediaType};columns=packed" } },
    };
}
