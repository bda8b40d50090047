#include "model/climate/synthetic_year.hpp"

#include "model/climate/psychrometrics.hpp"
#include "model/climate/random_series.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace wattort {

namespace {

using Monthly = std::array<double, 12>;
using Daily = std::vector<double>;

constexpr std::size_t days = 365;
constexpr std::array<std::size_t, 13> monthStart{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, days};
constexpr double pi = std::numbers::pi;
/// Best of twelve against 37 test reference years; any other gives a year as valid, with other extremes.
constexpr std::uint64_t seed = 5;

// Coefficients of the generator, January to December, fitted to the 37 test reference years of 2010, 2015 and 2045.
// Skewness of daily temperature.
constexpr Monthly skewness{-.1, -.1, -.05, 0, .15, .3, .3, .3, .15, 0, 0, -.1};
// Correlation of clearness with temperature.
constexpr Monthly clearnessByTemperature{-.35, -.15, 0, .4, .55, .55, .65, .6, .35, -.1, -.15, -.2};
// Gain of the day's amplitude by clearness, and its own scatter.
constexpr Monthly amplitudeByClearness{.459, .81, .918, 1.08, 1.134, 1.08, 1.161, 1.08, 1.188, .837, .648, .405};
constexpr Monthly amplitudeScatter{.245, .245, .21, .168, .154, .161, .154, .154, .154, .196, .245, .28};
// Dew-point depression by temperature, by clearness, its own scatter, and its course over the day.
constexpr Monthly depressionByTemperature{.078, .084, .06, .066, .054, .036, .072, .102, .042, .042, .072, .072};
constexpr Monthly depressionByClearness{.75, 1.125, 1.2, 1.35, 1.32, 1.305, 1.245, 1.05, 1.095, .9, .825, .75};
constexpr Monthly depressionScatter{.546, .546, .494, .364, .351, .299, .299, .351, .351, .416, .546, .585};
constexpr Monthly dewPointAmplitude{.35, .4, .45, .6, .6, .6, .65, .65, .65, .6, .4, .3};
// First and second harmonic of the day's temperature.
constexpr Monthly cosine1{-.099, -.138, -.175, -.23, -.249, -.247, -.258, -.251, -.249, -.205, -.145, -.096};
constexpr Monthly sine1{-.176, -.241, -.291, -.314, -.301, -.305, -.307, -.32, -.297, -.252, -.185, -.13};
constexpr Monthly cosine2{.034, .031, .035, .04, .027, .013, .018, .036, .055, .069, .056, .043};
constexpr Monthly sine2{.082, .098, .083, .043, .009, .001, .006, .037, .076, .093, .087, .073};

constexpr std::array<std::size_t, days> monthsOfDays()
{
    std::array<std::size_t, days> months{};
    for (std::size_t month = 0; month < 12; ++month) {
        for (std::size_t day = monthStart[month]; day < monthStart[month + 1]; ++day) {
            months[day] = month;
        }
    }
    return months;
}
constexpr auto monthOfDay = monthsOfDays();

double daysIn(std::size_t month)
{
    return double(monthStart[month + 1] - monthStart[month]);
}

/// Mean of each month of a series with any whole number of values a day.
Monthly monthlyMeans(std::span<const double> series)
{
    const std::size_t perDay = series.size() / days;
    Monthly means{};
    for (std::size_t i = 0; i < series.size(); ++i) {
        means[monthOfDay[i / perDay]] += series[i];
    }
    for (std::size_t month = 0; month < 12; ++month) {
        means[month] /= daysIn(month) * double(perDay);
    }
    return means;
}

std::span<const double> ofMonth(const Daily& values, std::size_t month)
{
    return std::span(values).subspan(monthStart[month], monthStart[month + 1] - monthStart[month]);
}

/// Normal scores of each month by rank, skewed, with mean 0 and standard deviation 1: no sampling error is left.
Daily normalScores(const Daily& values, const Monthly& skew)
{
    Daily scores(days);
    for (std::size_t month = 0; month < 12; ++month) {
        const auto rank = ranks(ofMonth(values, month));
        const double count = daysIn(month);
        double sum = 0.0;
        double squares = 0.0;
        for (std::size_t i = 0; i < rank.size(); ++i) {
            const double z = normalQuantile((double(rank[i]) + 0.5) / count);
            const double score = z + skew[month] / 6.0 * (z * z - 1.0);
            scores[monthStart[month] + i] = score;
            sum += score;
            squares += score * score;
        }
        const double mean = sum / count;
        const double deviation = std::sqrt(squares / count - mean * mean);
        for (std::size_t day = monthStart[month]; day < monthStart[month + 1]; ++day) {
            scores[day] = (scores[day] - mean) / deviation;
        }
    }
    return scores;
}

/// Cyclic and piecewise linear through the months' middles, with the given monthly means.
Daily seasonalCurve(const Monthly& target)
{
    Monthly nodes = target;
    Daily curve(days);
    const auto middle = [](std::size_t month) { return double(monthStart[month]) + (daysIn(month) - 1.0) / 2.0; };
    for (int step = 0; step <= 40; ++step) {
        for (std::size_t day = 0; day < days; ++day) {
            const std::size_t month = monthOfDay[day];
            const std::size_t left = double(day) < middle(month) ? (month + 11) % 12 : month;
            const std::size_t right = (left + 1) % 12;
            const double width = std::fmod(middle(right) - middle(left) + double(days), double(days));
            const double along = std::fmod(double(day) - middle(left) + double(days), double(days));
            curve[day] = nodes[left] + (nodes[right] - nodes[left]) * along / width;
        }
        const Monthly means = monthlyMeans(curve);
        for (std::size_t month = 0; step < 40 && month < 12; ++month) {
            nodes[month] += target[month] - means[month];
        }
    }
    return curve;
}

/// Global irradiance of a clear sky in W/m2, mean of each hour.
/// \source Haurwitz 1945; declination and equation of time: Spencer 1971
std::vector<double> clearSky(double latitudeDegrees, double longitudeDegrees)
{
    const double latitude = latitudeDegrees * pi / 180.0;
    std::vector<double> irradiance(hoursPerYear);
    for (std::size_t day = 0; day < days; ++day) {
        const double a = 2.0 * pi * double(day) / double(days);
        const double declination = 0.006918 - 0.399912 * std::cos(a) + 0.070257 * std::sin(a)
                                   - 0.006758 * std::cos(2 * a) + 0.000907 * std::sin(2 * a)
                                   - 0.002697 * std::cos(3 * a) + 0.00148 * std::sin(3 * a);
        const double minutes = 229.18
                               * (0.000075 + 0.001868 * std::cos(a) - 0.032077 * std::sin(a)
                                  - 0.014615 * std::cos(2 * a) - 0.040849 * std::sin(2 * a));
        const double shift = (4.0 * (longitudeDegrees - 15.0) + minutes) / 60.0;
        for (std::size_t quarter = 0; quarter < 96; ++quarter) {
            const double solarTime = (double(quarter) + 0.5) / 4.0 + shift;
            const double cosine =
                std::sin(latitude) * std::sin(declination)
                + std::cos(latitude) * std::cos(declination) * std::cos(pi / 12.0 * (solarTime - 12.0));
            if (cosine > 0.0) {
                irradiance[24 * day + quarter / 4] += 1098.0 * cosine * std::exp(-0.057 / cosine) / 4.0;
            }
        }
    }
    return irradiance;
}

Daily dailySums(std::span<const double> hourly)
{
    Daily sums(days);
    for (std::size_t hour = 0; hour < hourly.size(); ++hour) {
        sums[hour / 24] += hourly[hour];
    }
    return sums;
}

/// A value for each hour, linear between the values that the days have at noon; the year is a circle.
std::vector<double> betweenNoons(const Daily& noon)
{
    std::vector<double> hourly(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const double position = (double(hour) - 11.5) / 24.0;
        const double left = std::floor(position);
        const std::size_t day = std::size_t(left + double(days)) % days;
        hourly[hour] = noon[day] + (noon[(day + 1) % days] - noon[day]) * (position - left);
    }
    return hourly;
}

/// max(floor, values), with the given mean in each month.
Daily withMonthlyMeans(Daily values, double floor, const Monthly& target)
{
    for (double& value : values) {
        value = std::max(value, floor);
    }
    const Monthly means = monthlyMeans(values);
    for (std::size_t day = 0; day < days; ++day) {
        values[day] *= target[monthOfDay[day]] / means[monthOfDay[day]];
    }
    return values;
}

/// The random series of the year, drawn in this order.
struct Scores {
    Daily temperature, clearness, depression, amplitude;
    std::vector<double> wind, hours;

    Scores()
    {
        RandomNumbers random(seed);
        temperature = normalScores(autoregressive(random, days, 0.83), skewness);
        clearness = normalScores(autoregressive(random, days, 0.25), {});
        depression = normalScores(autoregressive(random, days, 0.35), {});
        amplitude = normalScores(autoregressive(random, days, 0.0), {});
        wind = autoregressive(random, hoursPerYear, 0.92);
        hours = autoregressive(random, hoursPerYear, 0.86);
    }
};

struct Sky {
    std::vector<double> irradiance; ///< W/m2
    Daily relativeClearness;        ///< clearness of the day over the month's, less 1
};

Sky makeSky(const ClimateStation& station, const Scores& scores)
{
    Sky sky{.irradiance = clearSky(station.latitudeDegrees, station.longitudeDegrees),
            .relativeClearness = Daily(days)};
    const Daily clearDays = dailySums(sky.irradiance);
    const Monthly clearMeans = monthlyMeans(clearDays);
    Daily clearness(days);
    for (std::size_t month = 0; month < 12; ++month) {
        const double target = station.months[month].dailyRadiation.value() / 3'600.0; // Wh/m2
        const double mean = target / clearMeans[month];
        const double exponent = std::max(0.95 / mean - 1.0, 0.02);
        const double r = clearnessByTemperature[month];
        Daily latent;
        for (std::size_t day = monthStart[month]; day < monthStart[month + 1]; ++day) {
            latent.push_back(r * scores.temperature[day] + std::sqrt(1.0 - r * r) * scores.clearness[day]);
        }
        const auto rank = ranks(latent);
        double sum = 0.0;
        for (std::size_t i = 0; i < rank.size(); ++i) {
            const std::size_t day = monthStart[month] + i;
            clearness[day] = 0.95 * std::pow((double(rank[i]) + 0.5) / daysIn(month), exponent);
            sum += clearness[day] * clearDays[day];
        }
        for (std::size_t day = monthStart[month]; day < monthStart[month + 1]; ++day) {
            clearness[day] *= target * daysIn(month) / sum;
            sky.relativeClearness[day] = clearness[day] / mean - 1.0;
        }
    }
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        sky.irradiance[hour] *= clearness[hour / 24];
    }
    return sky;
}

Monthly column(const ClimateStation& station, double (*value)(const MonthlyClimate&))
{
    Monthly values{};
    std::transform(station.months.begin(), station.months.end(), values.begin(), value);
    return values;
}

/// degC
struct Air {
    Daily dailyMean;
    std::vector<double> temperature;
    std::vector<double> dewPoint;
};

void makeTemperature(Air& air, const ClimateStation& station, const Scores& scores, const Sky& sky)
{
    air.dailyMean =
        seasonalCurve(column(station, [](const MonthlyClimate& c) { return inCelsius(c.meanTemperature); }));
    Daily amplitude(days);
    for (std::size_t day = 0; day < days; ++day) {
        const std::size_t month = monthOfDay[day];
        air.dailyMean[day] += station.months[month].dailyAnomaly.value() * scores.temperature[day];
        amplitude[day] = 1.0 + amplitudeByClearness[month] * sky.relativeClearness[day]
                         + amplitudeScatter[month] * scores.amplitude[day];
    }
    amplitude = withMonthlyMeans(std::move(amplitude), 0.15,
                                 column(station, [](const MonthlyClimate& c) { return c.dailyRange.value(); }));
    std::vector<double> course(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const std::size_t month = monthOfDay[hour / 24];
        const double x = 2.0 * pi * double(hour % 24 + 1) / 24.0;
        const double shape = cosine1[month] * std::cos(x) + sine1[month] * std::sin(x)
                             + cosine2[month] * std::cos(2.0 * x) + sine2[month] * std::sin(2.0 * x);
        course[hour] = amplitude[hour / 24] * shape + 1.25 * scores.hours[hour];
    }
    Daily nodes = air.dailyMean;
    for (int step = 0; step <= 6; ++step) {
        air.temperature = betweenNoons(nodes);
        std::transform(course.begin(), course.end(), air.temperature.begin(), air.temperature.begin(), std::plus<>());
        const Daily sums = dailySums(air.temperature);
        for (std::size_t day = 0; day < days; ++day) {
            nodes[day] += air.dailyMean[day] - sums[day] / 24.0;
        }
    }
}

void makeDewPoint(Air& air, const ClimateStation& station, const Scores& scores, const Sky& sky)
{
    const Monthly target = column(station, [](const MonthlyClimate& c) { return c.dewPointDepression.value(); });
    Daily depression(days);
    for (std::size_t day = 0; day < days; ++day) {
        const std::size_t month = monthOfDay[day];
        depression[day] = 1.0 + depressionByTemperature[month] * scores.temperature[day]
                          + depressionByClearness[month] * sky.relativeClearness[day]
                          + depressionScatter[month] * scores.depression[day];
    }
    depression = withMonthlyMeans(std::move(depression), 0.1, target);
    std::array<double, 24> course{};
    for (std::size_t i = 0; i < course.size(); ++i) {
        const double h = double(i + 1);
        course[i] = 0.5 * std::cos(2.0 * pi * (h - 11.0) / 24.0) + 0.6 * std::cos(4.0 * pi * (h - 9.5) / 24.0);
    }
    Monthly scale;
    scale.fill(1.0);
    std::vector<double> gap(hoursPerYear);
    Daily noon(days);
    for (int step = 0; step <= 8; ++step) {
        for (std::size_t day = 0; day < days; ++day) {
            noon[day] = air.dailyMean[day] - scale[monthOfDay[day]] * depression[day];
        }
        air.dewPoint = betweenNoons(noon);
        for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
            const double wave = dewPointAmplitude[monthOfDay[hour / 24]] * course[hour % 24];
            air.dewPoint[hour] = std::min(air.dewPoint[hour] + wave, air.temperature[hour] - 0.1);
            gap[hour] = air.temperature[hour] - air.dewPoint[hour];
        }
        const Monthly means = monthlyMeans(gap);
        for (std::size_t month = 0; month < 12; ++month) {
            scale[month] *= target[month] / means[month];
        }
    }
}

/// m/s
std::vector<double> makeWind(const ClimateStation& station, const Scores& scores)
{
    std::vector<double> wind(hoursPerYear);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        wind[hour] = std::exp(0.45 * scores.wind[hour] - 0.10125)
                     * (1.0 + 0.22 * std::cos(2.0 * pi * (double(hour % 24 + 1) - 14.0) / 24.0));
    }
    const Monthly means = monthlyMeans(wind);
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const std::size_t month = monthOfDay[hour / 24];
        wind[hour] *= station.months[month].wind.value() / means[month];
    }
    return wind;
}

} // namespace

WeatherYear synthesiseYear(const ClimateStation& station)
{
    const Scores scores;
    Sky sky = makeSky(station, scores);
    Air air;
    makeTemperature(air, station, scores, sky);
    makeDewPoint(air, station, scores, sky);

    WeatherYear year{.origin = WeatherOrigin::Synthetic,
                     .source = station.name + ' ' + station.dataset,
                     .latitudeDegrees = station.latitudeDegrees,
                     .longitudeDegrees = station.longitudeDegrees,
                     .height = station.height};
    year.dryBulb = HourlyTemperature(hoursPerYear);
    year.relativeHumidity = HourlyRatio(hoursPerYear);
    year.pressure = Hourly<Pressure>(hoursPerYear, standardPressure(station.height));
    for (std::size_t hour = 0; hour < hoursPerYear; ++hour) {
        const Temperature dryBulb = celsius(air.temperature[hour]);
        year.dryBulb.set(hour, dryBulb);
        year.relativeHumidity.set(hour, relativeHumidityAt(dryBulb, celsius(air.dewPoint[hour])));
    }
    year.globalRadiation = Hourly<PowerPerArea>::fromRaw(std::move(sky.irradiance));
    year.wind = Hourly<Velocity>::fromRaw(makeWind(station, scores));
    return year;
}

const ClimateStation* nearestStation(std::span<const ClimateStation> stations, std::string_view dataset,
                                     double latitudeDegrees, double longitudeDegrees)
{
    const double toRadians = pi / 180.0;
    const auto farness = [&](const ClimateStation& station) {
        // Haversine of the angle between the two places; it rises with distance.
        const double north = std::sin((station.latitudeDegrees - latitudeDegrees) * toRadians / 2.0);
        const double east = std::sin((station.longitudeDegrees - longitudeDegrees) * toRadians / 2.0);
        return north * north
               + std::cos(latitudeDegrees * toRadians) * std::cos(station.latitudeDegrees * toRadians) * east * east;
    };
    const ClimateStation* nearest = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (const ClimateStation& station : stations) {
        if (station.dataset == dataset && farness(station) < least) {
            least = farness(station);
            nearest = &station;
        }
    }
    return nearest;
}

} // namespace wattort
